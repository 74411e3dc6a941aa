package se.trygghetsportalen.uikit;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes the keepers of drafts. Views ask for it in their constructor. */
@Component
public class DraftKeepers {
    private final DraftShelf shelf;
    private final Clock clock;

    DraftKeepers(DraftShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Keeps a form that makes something new.
     *
     * @param form the form, as a dotted word of the program: {@code outreach.contact}
     * @param type a record of what stands in the form's fields, valid or not
     * @param typed what stands there now
     * @param restore puts it back into the fields
     */
    public <T> DraftKeeper<T> keep(String form, Class<T> type, Supplier<T> typed, Consumer<T> restore) {
        return new DraftKeeper<>(shelf, clock, new DraftShelf.Form(form, ""), type, typed, restore);
    }

    /** The place of a form that makes something new, for a form that is told where its drafts are kept. */
    public <T> Slot<T> slot(String form, Class<T> type) {
        return (typed, restore) -> keep(form, type, typed, restore);
    }

    /** As {@link #slot(String, Class)}, for a form about something that exists. */
    public <T> Slot<T> slot(String form, UUID subject, Class<T> type) {
        return (typed, restore) -> keep(form, subject, type, typed, restore);
    }

    /** As {@link #keep(String, Class, Supplier, Consumer)}, for a form about something that exists. */
    public <T> DraftKeeper<T> keep(String form, UUID subject, Class<T> type, Supplier<T> typed, Consumer<T> restore) {
        return new DraftKeeper<>(shelf, clock, new DraftShelf.Form(form, subject.toString()), type, typed, restore);
    }

    /**
     * Where one form's drafts are kept. The form itself says what stands in its fields.
     *
     * @param <T> a record of what stands in the fields, valid or not
     */
    @FunctionalInterface
    public interface Slot<T> {
        /** Keeps what is typed, and puts it back. */
        DraftKeeper<T> keep(Supplier<T> typed, Consumer<T> restore);
    }
}
