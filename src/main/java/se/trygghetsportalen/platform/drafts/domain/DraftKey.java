package se.trygghetsportalen.platform.drafts.domain;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which form a draft belongs to. One person has at most one draft for it.
 *
 * @param form the form, as a dotted word of the program: {@code outreach.contact}
 * @param subject what the form is about, mostly an id; empty when it makes something new
 */
public record DraftKey(String form, String subject) {
    private static final Pattern FORM = Pattern.compile("(?=.{1,80}$)[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9:_-]{0,80}");
    /** What may never be kept, whoever asks. */
    private static final Pattern NEVER_KEPT = Pattern.compile("password|one-time-code|registry-check");

    /** @throws IllegalArgumentException when it is no word of the program, or one of the forms that are never kept */
    public DraftKey {
        if (!FORM.matcher(form).matches() || !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("Not the key of a form");
        }
        if (NEVER_KEPT.matcher(form).find()) {
            throw new IllegalArgumentException("Never drafted: " + form);
        }
    }

    /** The form that makes something new. */
    public static DraftKey of(String form) {
        return new DraftKey(form, "");
    }

    /** The form that is about something that exists. */
    public static DraftKey of(String form, UUID subject) {
        return new DraftKey(form, subject.toString());
    }
}
