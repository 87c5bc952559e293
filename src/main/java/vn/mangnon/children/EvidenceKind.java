package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry rests on. */
@Schema(
        description =
                "`CONCLUSION` of an assessor, a medical facility or a mandated professional; `DECISION` of an authority or a court;"
                        + " `CERTIFICATE`, such as of disability; `PLACEMENT`: the record of an alternative care; `STATEMENT`: what"
                        + " somebody states; `OTHER`.")
public enum EvidenceKind {
    /** Of an assessor, a medical facility or a mandated professional (NĐ 56/2017 Đ.11). */
    CONCLUSION,
    /** Of an authority or a court. */
    DECISION,
    /** Such as a certificate of disability. */
    CERTIFICATE,
    /** The record of an alternative care. */
    PLACEMENT,
    /** What somebody states, such as that both parents are under sixteen. */
    STATEMENT,
    OTHER
}
