package vn.mangnon.children;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Answers;
import vn.mangnon.kernel.Idempotent;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.tables.TableFormat;

@Path("/children")
@Produces(MediaType.APPLICATION_JSON)
@Idempotent
@Tag(name = "Children")
class ChildrenResource {

    private final ChildService children;
    private final SiblingService siblings;
    private final ChildListService pages;
    private final ChildSearchService searches;
    private final ChildLists lists;

    ChildrenResource(
            ChildService children,
            SiblingService siblings,
            ChildListService pages,
            ChildSearchService searches,
            ChildLists lists) {
        this.children = children;
        this.siblings = siblings;
        this.pages = pages;
        this.searches = searches;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE, TableFormat.NDJSON_TYPE})
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.INTEGRATOR
    })
    @Operation(
            summary = "The children of my part of the country",
            description =
                    "In the order of registration. To look for a child by name, use `POST /children/search`. With"
                            + " `Accept: text/csv`, `application/x-ndjson` or the media type of XLSX the whole list as a file,"
                            + " without `limit`, `cursor` and `count`: the same fields (NDJSON: an item a line), text that a"
                            + " spreadsheet would take for a formula with an apostrophe in front, 20,000 children at most (422"
                            + " `LIST_TOO_LONG_FOR_A_FILE`). Numbers, addresses and phones are taken away by `POST /exports` alone.")
    @APIResponse(
            responseCode = "200",
            description = "As asked.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChildPage.class)),
                @Content(
                        mediaType = TableFormat.CSV_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = TableFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = TableFormat.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response list(
            @BeanParam ChildFilter filter,
            @BeanParam PageRequest page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var type = Answers.chosen(
                headers,
                MediaType.APPLICATION_JSON,
                TableFormat.CSV_TYPE,
                TableFormat.XLSX_TYPE,
                TableFormat.NDJSON_TYPE);
        return type.equals(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(pages.list(filter, page), type).build()
                : file(filter, uri, TableFormat.ofMediaType(type.toString()));
    }

    private Response file(ChildFilter filter, UriInfo uri, TableFormat format) {
        lists.requireWhole(filter, uri.getQueryParameters().keySet());
        StreamingOutput content = out -> lists.write(filter, format, out);
        return Response.ok(content, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tre-em." + format.extension() + "\"")
                .build();
    }

    @POST
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "Register a child",
            description = "Four fields are required: `fullName`, `sex`, `dateOfBirth` with `birthDatePrecision`, and"
                    + " `residence`. What else is missing comes back in `warnings`. A personal ID that another record has"
                    + " is 409: `PERSONAL_ID_TAKEN` with the record's location, or `REGISTERED_ELSEWHERE`.")
    @APIResponseSchema(value = ChildView.class, responseCode = "201")
    public Response register(ChildDetails details, @Context UriInfo uri) {
        return Answers.created(children.register(details), uri);
    }

    @POST
    @Path("/search")
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.HAMLET_COLLABORATOR, Duties.COUNSELLING_WORKER})
    @Operation(
            summary = "Look for a child by name, number, a carer's phone or the head of its household",
            description = "A POST, because names and numbers never stand in a URL. A name is found as people type it:"
                    + " with or without diacritics, hòa or hoà, Lý or Lí, in any order, in part, begun only, with one"
                    + " wrong letter or a blank too many. Who has it exactly as typed comes first, then whose own name it"
                    + " is, then the rest; `matched` says why. At most `limit` are shown, and nobody whom the caller has"
                    + " no business with. An account may ask for ten numbers a minute that nobody has, and a hundred"
                    + " names a second; above that 429.")
    public Page<ChildMatch> search(ChildSearch search) {
        return searches.search(search);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR,
        Duties.INTEGRATOR
    })
    @Operation(
            summary = "One child, whole",
            description = "An id that became an alias by a merger answers 308 with the survivor's address, here and at"
                    + " every address below it. With `asOf` (a day, not in the future) the child as it was on that day, by"
                    + " what is known of that day now: residence, caregivers, circumstances, age and status are those of"
                    + " the day, with later corrections, and without what was withdrawn; what has no dates of its own"
                    + " (name, number, sex) is as it is written today. Who changed what when stands in"
                    + " `/children/{id}/history`. Before the birth there is nothing: 404.")
    @APIResponseSchema(ChildView.class)
    public Response read(
            @PathParam("id") UUID id, @QueryParam("asOf") @Nullable LocalDate asOf, @Context Request request) {
        return Answers.found(children.view(id, asOf), request);
    }

    @POST
    @Path("/{id}/departure")
    @RolesAllowed(Duties.COMMUNE_OFFICER)
    @Operation(
            summary = "Say that a child moved away or died, and when",
            description = "Its residence ends on that day, and it is counted until the day before. Undone by a patch of"
                    + " `status` to ACTIVE. Refused with CHILD_ALREADY_LEFT when it has left already.")
    @APIResponseSchema(ChildView.class)
    public Response depart(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Departure departure) {
        return Answers.changed(children.depart(id, ifMatch, departure));
    }

    @GET
    @Path("/{id}/siblings")
    @RolesAllowed({
        Duties.COMMUNE_OFFICER,
        Duties.COMMUNE_CHAIR,
        Duties.HAMLET_COLLABORATOR,
        Duties.COUNSELLING_WORKER,
        Duties.SUPERVISOR
    })
    @Operation(
            summary = "Brothers and sisters, as far as the register can tell",
            description =
                    "Who lives in the same household, and who lives in the same place and has a mother of the same name."
                            + " The oldest first, 50 at most.")
    public Page<Sibling> siblings(@PathParam("id") UUID id) {
        return siblings.of(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR})
    @Operation(
            summary = "Change a child's record",
            description =
                    "A merge patch (RFC 7396): fields left out stay, `null` clears, lists are replaced as a whole."
                            + " A child whose unit was split is assigned by changing `residence.adminUnitId` to one of"
                            + " `assignableTo`.")
    @RequestBody(ref = "ChildPatch")
    @APIResponseSchema(ChildView.class)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
        return Answers.changed(children.change(id, ifMatch, patch));
    }
}
