package se.trygghetsportalen.outreach.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.ActorId;

/**
 * Which contacts somebody wants to see. Null means all of them.
 *
 * @param from from this Swedish day on
 * @param to up to and with this Swedish day
 * @param district in this district
 * @param arena at this place
 * @param theme about this
 * @param type of this sort
 * @param worker logged by this person
 * @param followUp with this to follow
 * @param words with all of these words in the note, also inside longer words; empty for every note
 */
public record ContactFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable DistrictId district,
        @Nullable ArenaId arena,
        @Nullable Theme theme,
        @Nullable ContactType type,
        @Nullable ActorId worker,
        @Nullable FollowUp followUp,
        List<String> words) {
    /** Every contact. */
    public static final ContactFilter ALL =
            new ContactFilter(null, null, null, null, null, null, null, null, List.of());

    /** The most words that are searched for; the rest is left out. */
    public static final int MOST_WORDS = 6;

    /** The longest text that is searched for. */
    public static final int LONGEST_TEXT = 100;

    public ContactFilter {
        words = List.copyOf(words);
    }

    /** Everything between two days, both of them in it. */
    public ContactFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ContactFilter(first, last, district, arena, theme, type, worker, followUp, words);
    }

    /** Only this district. */
    public ContactFilter in(@Nullable DistrictId other) {
        return new ContactFilter(from, to, other, arena, theme, type, worker, followUp, words);
    }

    /** Only this place. */
    public ContactFilter at(@Nullable ArenaId other) {
        return new ContactFilter(from, to, district, other, theme, type, worker, followUp, words);
    }

    /** Only what is about this. */
    public ContactFilter about(@Nullable Theme other) {
        return new ContactFilter(from, to, district, arena, other, type, worker, followUp, words);
    }

    /** Only this sort. */
    public ContactFilter of(@Nullable ContactType other) {
        return new ContactFilter(from, to, district, arena, theme, other, worker, followUp, words);
    }

    /** Only what this person logged. */
    public ContactFilter by(@Nullable ActorId other) {
        return new ContactFilter(from, to, district, arena, theme, type, other, followUp, words);
    }

    /** Only with this to follow. */
    public ContactFilter followedBy(@Nullable FollowUp other) {
        return new ContactFilter(from, to, district, arena, theme, type, worker, other, words);
    }

    /** Only with these words in the note. Whatever is typed is words and nothing else: no sign has a meaning here. */
    public ContactFilter saying(String text) {
        List<String> typed = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new ContactFilter(from, to, district, arena, theme, type, worker, followUp, typed);
    }
}
