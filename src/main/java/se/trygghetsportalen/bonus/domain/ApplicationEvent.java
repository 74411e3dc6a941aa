package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** One thing that happened to an application, for its timeline. */
public record ApplicationEvent(UUID id, ApplicationId application, Kind kind, Instant at, ActorId by, String words) {
    public static ApplicationEvent of(ApplicationId application, Kind kind, Instant at, ActorId by, String words) {
        return new ApplicationEvent(Ids.next(), application, kind, at, by, words);
    }

    /** What happened. The names are stored. */
    public enum Kind {
        SUBMITTED,
        SUPPLEMENT_ASKED,
        SUPPLEMENTED,
        COMPLETE;

        /** Translation key of the word for it. */
        public String textKey() {
            return "bonus.event." + name().toLowerCase(Locale.ROOT);
        }
    }
}
