package vn.mangnon.placements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PlacementSiblings",
        description =
                "Brothers and sisters who need care too (NĐ 56/2017 Đ.42.3): `NONE`; `TOGETHER`: with the same carer;"
                        + " `APART`: not, for a stated reason.")
enum Siblings {
    NONE,
    TOGETHER,
    APART
}
