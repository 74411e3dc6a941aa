package se.trygghetsportalen.activity.persistence;

import org.springframework.stereotype.Component;
import se.trygghetsportalen.activity.domain.Visitor;
import se.trygghetsportalen.activity.domain.VisitorDetails;
import se.trygghetsportalen.activity.domain.VisitorId;
import se.trygghetsportalen.generated.tables.records.ActivityVisitorRecord;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.ColumnPlace;

/** Between a visitor and their row, in which the alias is sealed. */
@Component
class VisitorRows {
    private final ColumnCipher cipher;

    VisitorRows(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    Visitor visitor(ActivityVisitorRecord row) {
        VisitorId id = new VisitorId(row.getId());
        return new Visitor(
                id,
                new ArenaId(row.getArenaId()),
                new VisitorDetails(
                        cipher.openText(place(id), row.getAlias()),
                        row.getBirthYear(),
                        Gender.valueOf(row.getGender())));
    }

    byte[] sealedAlias(Visitor visitor) {
        return cipher.seal(place(visitor.id()), visitor.details().alias());
    }

    private static ColumnPlace place(VisitorId id) {
        return new ColumnPlace("activity_visitor", "alias", id.value());
    }
}
