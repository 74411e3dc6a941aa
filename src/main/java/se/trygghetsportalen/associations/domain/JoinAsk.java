package se.trygghetsportalen.associations.domain;

import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;

/**
 * What somebody says who wants to act for an association.
 *
 * @param number the association's organisation number
 * @param associationName its name
 * @param contactName the person's own name
 * @param email where the invitation is to go
 * @param role what they are in the association
 */
public record JoinAsk(
        OrganisationNumber number, String associationName, String contactName, String email, RepresentativeRole role) {
    /** The longest name of an association. */
    public static final int LONGEST_ASSOCIATION = 160;

    /** The longest name of a person. */
    public static final int LONGEST_NAME = 80;

    /** The longest address. */
    public static final int LONGEST_EMAIL = 254;

    /** Nothing shows that the person may act for the association. */
    public static final Problem PROOF_MISSING = Problem.of("proof", "associations.join.problem.proof");

    public JoinAsk {
        associationName = associationName.strip();
        contactName = contactName.strip();
        email = email.strip();
    }

    /** What has to be put right; empty when nothing. */
    public List<Problem> problems() {
        return problems(associationName, contactName, email);
    }

    /** What has to be put right in what is written, also where the number and the role are not given yet. */
    public static List<Problem> problems(String associationName, String contactName, String email) {
        List<Problem> problems = new ArrayList<>();
        required(
                problems,
                "associationName",
                associationName,
                LONGEST_ASSOCIATION,
                "associations.problem.name.required");
        required(problems, "contactName", contactName, LONGEST_NAME, "associations.join.problem.contact");
        int at = email.indexOf('@');
        if (email.length() > LONGEST_EMAIL
                || at < 1
                || at != email.lastIndexOf('@')
                || at == email.length() - 1
                || email.chars().anyMatch(Character::isWhitespace)) {
            problems.add(Problem.of("email", "associations.join.problem.email"));
        }
        return List.copyOf(problems);
    }

    private static void required(List<Problem> problems, String field, String text, int most, String requiredKey) {
        if (text.isBlank()) {
            problems.add(Problem.of(field, requiredKey));
        } else if (text.length() > most) {
            problems.add(Problem.of(field, "associations.problem.long", most));
        }
    }
}
