package se.trygghetsportalen.associations.ui;

import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.associations.domain.Association;

/** What the register lacks about an association before it can be paid a bonus. */
final class MissingFacts {
    private MissingFacts() {}

    /** The translation keys of what is missing, what the association can do itself first. */
    static List<String> of(Association association) {
        List<String> keys = new ArrayList<>();
        if (association.members().total() == 0) {
            keys.add("associations.missing.members");
        }
        if (association.account().isEmpty()) {
            keys.add("associations.missing.account");
        }
        if (association.signing().isEmpty()) {
            keys.add("associations.missing.signing");
        }
        if (association.details().statutesOn() == null) {
            keys.add("associations.missing.statutes");
        }
        if (association.details().annualMeetingOn() == null) {
            keys.add("associations.missing.meeting");
        }
        return keys;
    }
}
