package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;

/**
 * A role model as the matching sees them.
 *
 * @param roleModel who
 * @param openMatches how many matches take up their places
 */
public record Candidate(RoleModel roleModel, int openMatches) {
    public RoleModelId id() {
        return roleModel.id();
    }

    /** How many places are free. */
    public int freePlaces() {
        return Math.max(0, roleModel.details().capacity() - openMatches);
    }

    boolean hasValidCheck(LocalDate today) {
        RoleModelFile.ExtractNote note = roleModel.file().extract();
        return note != null && RegistryExtract.holds(note.shownOn(), today);
    }
}
