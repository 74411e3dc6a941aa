package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.trygghetsportalen.shared.Problem;

/** What must hold for what a role model says about themselves, in the order in which the form asks. */
public enum RoleModelRule {
    NAME("name", details -> !details.name().isEmpty() && details.name().length() <= RoleModelDetails.MAX_NAME),
    EMAIL(
            "email",
            details -> details.email().length() <= RoleModelDetails.MAX_LINE
                    && Form.MAIL.matcher(details.email()).matches()),
    PHONE(
            "phone",
            details -> details.phone().isEmpty()
                    || Form.PHONE.matcher(details.phone()).matches()),
    BORN_ON("bornOn", details -> details.bornOn() != null && details.bornOn().isAfter(Form.EARLIEST)),
    LANGUAGES(
            "languages",
            details -> !details.languages().isEmpty() && SpokenLanguages.ALL.containsAll(details.languages())),
    INTERESTS("interests", details -> !details.interests().isEmpty()),
    TIMES("times", details -> !details.times().isEmpty()),
    CAPACITY("capacity", details -> details.capacity() >= 1 && details.capacity() <= RoleModelDetails.MAX_CAPACITY),
    MOTIVATION("motivation", details -> details.motivation().length() <= RoleModelDetails.MAX_TEXT);

    private final String field;
    private final Predicate<RoleModelDetails> holds;

    RoleModelRule(String field, Predicate<RoleModelDetails> holds) {
        this.field = field;
        this.holds = holds;
    }

    /** Everything that is wrong; empty when it may be stored. */
    public static List<Problem> problems(RoleModelDetails details) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds.test(details))
                .map(rule -> Problem.of(rule.field, "mentoring.role-model.problem." + rule.field))
                .toList();
    }

    private static final class Form {
        static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
        static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,24}");
        static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    }
}
