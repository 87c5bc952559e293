package vn.mangnon.placements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PlacementConsentBasis",
        description =
                "On what it rests with parents or guardian (Luật Trẻ em Đ.63.1): `CONSENT`: they, and a child of seven,"
                        + " agreed, as `/children/{id}/consents` has it; `INTERVENTION_MEASURE`: the child is separated from them, or"
                        + " an emergency measure was taken, and nobody asks who harms it; `NO_REPRESENTATIVE`: there is nobody who"
                        + " could agree, as with an orphan or an abandoned child.")
enum ConsentBasis {
    CONSENT,
    INTERVENTION_MEASURE,
    NO_REPRESENTATIVE
}
