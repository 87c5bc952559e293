package vn.mangnon.children;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;

/**
 * Whoever cares for a child.
 *
 * @param phoneToFind follows from the phone, for the column that it is found by
 */
@Embeddable
@Schema(name = "Caregiver")
public record Caregiver(
        @Sensitive(SensitivityClass.FAMILY) @Column(name = "full_name") @NotBlank @Size(max = 200) @PersonName
        String fullName,

        @Sensitive(SensitivityClass.FAMILY)
        @Schema(description = "What they are to the child: cha, mẹ, ông, bà, …")
        @Size(min = 1, max = 50)
        @Nullable
        String relation,

        @Sensitive(SensitivityClass.FAMILY)
        @Convert(converter = ChildSecrets.Phone.class)
        @Column(name = "phone_sealed")
        @Schema(description = "Digits, with `+` for another country.")
        @Pattern(regexp = "\\+?[0-9]{8,15}")
        @Nullable
        String phone,

        @Schema(description = "Since when, as far as it is known; left out, it stays as it was.") @Nullable
        LocalDate since,

        @Convert(converter = ChildSecrets.PhoneIndex.class)
        @Column(name = "phone_index")
        @JsonIgnore
        @Schema(hidden = true)
        @Nullable
        String phoneToFind) {

    public Caregiver {
        phoneToFind = phone == null ? null : PhoneNumber.plain(phone);
    }

    @JsonCreator
    public Caregiver(
            String fullName, @Nullable String relation, @Nullable String phone, @Nullable LocalDate since) {
        this(fullName, relation, phone, since, null);
    }

    /** Since nobody knows when. */
    public Caregiver(String fullName, @Nullable String relation, @Nullable String phone) {
        this(fullName, relation, phone, null, null);
    }

    /** A new number makes nobody another carer. */
    boolean isSameAs(Caregiver other) {
        return fullName.equals(other.fullName) && Objects.equals(relation, other.relation);
    }
}
