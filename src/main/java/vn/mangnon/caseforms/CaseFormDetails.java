package vn.mangnon.caseforms;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A form as an officer fills it in, on create and, through a merge patch, on change. */
@Schema(name = "CaseFormDetails")
record CaseFormDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "Which form, from `/form-templates`; not changed later.", examples = "mau-01")
        @NotNull
        @Size(max = 40)
        String templateCode,

        @Schema(
                description =
                        "Which version of it, for a client that filled it in offline; the one in force today unless"
                                + " said otherwise. Not changed later.")
        @Min(1)
        @Max(1_000_000)
        @Nullable
        Integer templateVersion,

        @Schema(
                description =
                        "Only on create: the completed filling of the same form that this one corrects. It takes its"
                                + " place when it is completed. Without `answers` it begins with those of the other.")
        @Nullable
        UUID supersedes,

        @Schema(
                description =
                        "Only on create: `true` fills what is left open with what the case and the child's record say"
                                + " already (the questions' `prefill`).")
        @Nullable
        Boolean prefill,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description =
                        "By the `code` of each question, in the form its `type` asks for; what is open is left out, and"
                                + " in a patch `null` takes an answer back.",
                examples = "{\"childName\": \"Nguyễn Văn A\", \"sex\": \"MALE\"}")
        @Nullable
        JsonNode answers) {}
