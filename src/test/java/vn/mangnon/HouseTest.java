package vn.mangnon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.NativeQueries;

/** The house rules. Each failure says what to do instead. */
@AnalyzeClasses(packagesOf = HouseTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String HOUSE = HouseTest.class.getPackageName();

    /** Ground floor first: a package may use those before it, never those after it. */
    private static final List<String> FLOORS = List.of(
            "kernel",
            "tables",
            "limits",
            "access",
            "vault",
            "exceptional",
            "audit",
            "jobs",
            "seals",
            "printing",
            "icalendar",
            "codes",
            "units",
            "organizations",
            "calendar",
            "indicators",
            "households",
            "children",
            "duplicates",
            "homes",
            "movement",
            "registers",
            "circumstancelists",
            "assistances",
            "transfers",
            "imports",
            "exports",
            "visits",
            "quality",
            "incidents",
            "consents",
            "disclosures",
            "rights",
            "breaches",
            "forms",
            "procedure",
            "clocks",
            "cases",
            "intakes",
            "abuses",
            "measures",
            "findings",
            "careplans",
            "escalations",
            "caseforms",
            "casedocuments",
            "participants",
            "referrals",
            "casenotes",
            "placements",
            "placedchildren",
            "supervision",
            "dossieraudits",
            "receipts",
            "counselling",
            "campaigns",
            "programmes",
            "providers",
            "surveys",
            "fund",
            "plans",
            "reporting",
            "tasks",
            "exchange",
            "inventory",
            "demonstration",
            "platform");

    private static final Set<String> UNSCOPED = Set.of(
            "findById", "findByIdOptional", "find", "findAll", "list", "listAll", "stream", "streamAll", "count");

    @ArchTest
    static final ArchRule packages_look_down_never_up = classes()
            .should(new ArchCondition<>("use only packages on their own floor or below") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    int floor = floorOf(type);
                    if (floor < 0) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " lives in a package that is not listed in FLOORS"));
                        return;
                    }
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass().getBaseComponentType();
                        if (target.getPackageName().startsWith(HOUSE + ".") && floorOf(target) > floor) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }
            })
            .because("dependencies point down; to hear from above, publish an event or declare an interface below");

    @ArchTest
    static final ArchRule entities_stay_at_home = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .areAnnotatedWith(Path.class)
            .should()
            .notBePublic()
            .because("other packages speak to the feature's door, not to its tables");

    @ArchTest
    static final ArchRule endpoints_are_public = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .bePublic()
            .because("Quarkus REST silently skips endpoint methods that are not public");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<>("now() without a Clock") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(p -> p.isEquivalentTo(Clock.class));
                }
            })
            .because("deadlines are testable only if time is injected");

    @ArchTest
    static final ArchRule transactions_start_in_services = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class)
            .because("a transaction is a use case, and use cases live in services");

    @ArchTest
    static final ArchRule http_stays_at_the_door = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Filter")
            .and()
            .resideOutsideOfPackages("..kernel..", "..platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("only resources, their query filters and the glue know about HTTP");

    @ArchTest
    static final ArchRule rows_are_read_through_a_repository_that_knows_the_scope = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .callMethodWhere(new DescribedPredicate<>("an unscoped Panache read") {
                @Override
                public boolean test(JavaMethodCall call) {
                    boolean panache = call.getTargetOwner().isAssignableTo(PanacheRepositoryBase.class)
                            || call.getTargetOwner().isAssignableTo(PanacheEntityBase.class);
                    return panache && UNSCOPED.contains(call.getName());
                }
            })
            .because("a query that forgets the unit leaks a child; write a scoped finder in the repository");

    @ArchTest
    static final ArchRule questions_in_sql_keep_the_plans_of_others = noClasses()
            .that()
            .doNotBelongToAnyOf(NativeQueries.class)
            .should()
            .callMethod(EntityManager.class, "createNativeQuery", String.class, Class.class)
            .because("Hibernate makes a plan for each call and pushes all others out of their cache");

    /** Whoever is here was looked at: what it gives away of rows that the caller may not see is said at the call. */
    private static final Set<String> PAST_ROW_SECURITY = Set.of(
            "vn.mangnon.abuses.CaseHarmers",
            "vn.mangnon.cases.CaseService",
            "vn.mangnon.children.ChildAccessService",
            "vn.mangnon.children.ChildCorrections",
            "vn.mangnon.children.ArrivalChecks$Batch",
            "vn.mangnon.children.PersonalIdChecks",
            "vn.mangnon.children.ChildService",
            "vn.mangnon.children.RegisteredAlready",
            "vn.mangnon.children.ExternalIdService",
            "vn.mangnon.clocks.Clocks",
            "vn.mangnon.demonstration.Demonstration",
            "vn.mangnon.escalations.AlertRun",
            "vn.mangnon.escalations.AlertService",
            "vn.mangnon.duplicates.MergerService",
            "vn.mangnon.duplicates.PairService",
            "vn.mangnon.exceptional.ExceptionalAccessService",
            "vn.mangnon.indicators.Indicators",
            "vn.mangnon.intakes.IntakeService",
            "vn.mangnon.transfers.TransferService",
            "vn.mangnon.movement.MovementService",
            "vn.mangnon.platform.AskedRecord",
            "vn.mangnon.registers.GrowingUp",
            "vn.mangnon.rights.RequestService",
            "vn.mangnon.dossieraudits.DossierAuditService",
            "vn.mangnon.supervision.SupervisionService",
            "vn.mangnon.units.UnitHomes",
            "vn.mangnon.vault.Sealing");

    @ArchTest
    static final ArchRule nobody_else_looks_past_row_level_security = classes()
            .that(new DescribedPredicate<>("call RowSecurity.lifted") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getTargetOwner().isEquivalentTo(RowSecurity.class)
                                    && !call.getOriginOwner().isEquivalentTo(RowSecurity.class));
                }
            })
            .should(new ArchCondition<>("be on the list of those that may") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var known = PAST_ROW_SECURITY.contains(type.getName());
                    events.add(new SimpleConditionEvent(
                            type, known, type.getName() + (known ? " may" : " is not on the list")));
                }
            });

    /** What an answer always holds follows from its type (AlwaysPresent); a constraint there is kept in memory, and never asked. */
    @ArchTest
    static final ArchRule what_is_answered_is_not_validated = noFields()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("View")
            .should()
            .beAnnotatedWith(NotNull.class);

    @ArchTest
    static final ArchRule every_post_may_be_repeated = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and(new DescribedPredicate<>("have a POST that changes something") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getMethods().stream()
                            .anyMatch(method -> method.isAnnotatedWith(POST.class)
                                    && method.getRawReturnType().isEquivalentTo(Response.class));
                }
            })
            .should()
            .beAnnotatedWith(Idempotent.class)
            .because("a slow line repeats its requests; put @Idempotent on the resource class");

    private static int floorOf(JavaClass type) {
        if (!type.getPackageName().startsWith(HOUSE + ".")) {
            return -1;
        }
        return FLOORS.indexOf(
                type.getPackageName().substring(HOUSE.length() + 1).split("[.]", 2)[0]);
    }
}
