package vn.mangnon.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A unit in which a campaign is held, with its home beside it. */
@Embeddable
record CampaignPlace(
        @Column(name = "admin_unit_id") UUID adminUnitId,
        @Column(name = "unit_path") String unitPath) {}
