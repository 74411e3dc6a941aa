package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.trygghetsportalen.shared.SwedishTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what somebody is typing into a form, and offers it when the form is opened again. Stands above the form and takes
 * no room until it has something to say.
 *
 * <p>Fields send what is typed each second and the keeper saves at most every third, so that at most five seconds of
 * typing are lost however the form is left. Attach it with {@link #watch}; call {@link #discard} when the form has been
 * saved or given up. A field for a password is refused: those are never kept.
 *
 * @param <T> a record of what stands in the fields
 */
@StyleSheet("context://drafts.css")
public final class DraftKeeper<T> extends Div {
    /** How long a field may keep what is typed to itself. */
    static final Duration SENT_WITHIN = Duration.ofSeconds(1);
    /** How long two saves lie apart at least. With the time above it stays below the five seconds that may be lost. */
    static final Duration SAVED_WITHIN = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final transient DraftShelf shelf;
    private final transient Clock clock;
    private final transient DraftShelf.Form form;
    private final Class<T> type;
    private final transient Supplier<T> typed;
    private final transient Consumer<T> restore;
    private final Set<HasValue<?, ?>> watched = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean asked;
    private boolean changed;
    private boolean waiting;
    private boolean savedHere;
    private @Nullable Instant lastSaved;
    private @Nullable String lastContent;

    DraftKeeper(
            DraftShelf shelf,
            Clock clock,
            DraftShelf.Form form,
            Class<T> type,
            Supplier<T> typed,
            Consumer<T> restore) {
        this.shelf = shelf;
        this.clock = clock;
        this.form = form;
        this.type = type;
        this.typed = typed;
        this.restore = restore;
        addClassName("draft-keeper");
    }

    /**
     * Watches every field in the component, and itself if it is one. To be called again when fields have been added; what
     * is watched already is left alone. What the program fills in is not typing: see {@link #changed}.
     *
     * @throws IllegalArgumentException when there is a field for a password
     */
    public void watch(Component part) {
        if (part instanceof PasswordField) {
            throw new IllegalArgumentException("A password is never drafted");
        }
        if (part instanceof HasValue<?, ?> field && watched.add(field)) {
            if (part instanceof HasValueChangeMode sending && sending.getValueChangeMode() != ValueChangeMode.EAGER) {
                sending.setValueChangeMode(ValueChangeMode.TIMEOUT);
                sending.setValueChangeTimeout((int) SENT_WITHIN.toMillis());
            }
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed();
                }
            });
        }
        part.getChildren().forEach(this::watch);
    }

    /** Says that the form was changed by other means than its fields, say a button that fills in several at once. */
    public void changed() {
        changed = true;
        Instant last = lastSaved;
        Duration since = last == null ? SAVED_WITHIN : Duration.between(last, clock.instant());
        if (since.compareTo(SAVED_WITHIN) >= 0 || since.isNegative()) {
            save();
        } else {
            saveAfter(SAVED_WITHIN.minus(since));
        }
    }

    /** Forgets the draft: the form has been saved, or given up on purpose. */
    public void discard() {
        changed = false;
        savedHere = false;
        lastContent = null;
        removeAll();
        shelf.discard(form);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        // What was running in an earlier page is gone with it.
        waiting = false;
        if (!asked) {
            asked = true;
            shelf.find(form)
                    .filter(draft -> !draft.content().equals(content()))
                    .ifPresent(draft -> read(draft.content()).ifPresent(value -> offer(draft, value)));
        }
    }

    /** The page is left: what has reached the server is kept at once. */
    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (changed) {
            save();
        }
    }

    /** The browser waits and then asks: when it is gone by then, the last save is still less than five seconds old. */
    private void saveAfter(Duration pause) {
        if (waiting || !isAttached()) {
            return;
        }
        waiting = true;
        getElement()
                .executeJs("return new Promise(done => setTimeout(() => done(true), $0))", (double) pause.toMillis())
                .then(answer -> {
                    waiting = false;
                    if (changed) {
                        save();
                    }
                });
    }

    /** A draft that cannot be kept must not stop somebody from typing: they are told, and the next change tries again. */
    private void save() {
        String content = content();
        lastSaved = clock.instant();
        if (content.equals(lastContent)) {
            changed = false;
            return;
        }
        try {
            if (shelf.save(form, content)) {
                changed = false;
                savedHere = true;
                lastContent = content;
                removeNotice("draft-trouble");
            } else {
                changed = false;
                trouble("drafts.tooLarge");
            }
        } catch (RuntimeException failure) {
            LOG.warn("A draft of {} could not be kept", form.name(), failure);
            trouble("drafts.failed");
        }
    }

    private void offer(DraftShelf.ShelvedDraft draft, T value) {
        Button goOn = new Button(getTranslation("drafts.continue"), click -> goOnWith(value));
        Button throwAway = new Button(getTranslation("drafts.discard"), click -> throwAway());
        throwAway.addThemeVariants(ButtonVariant.TERTIARY);
        show("draft-offer", VaadinIcon.EDIT, "info", words(draft.savedAt()), goOn, throwAway);
    }

    private void goOnWith(T value) {
        T before = typed.get();
        fill(value);
        Button undo = new Button(getTranslation("drafts.undo"), click -> {
            removeNotice("draft-offer");
            fill(before);
        });
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        show("draft-offer", VaadinIcon.CHECK_CIRCLE, "success", getTranslation("drafts.restored"), undo);
    }

    private void fill(T value) {
        restore.accept(value);
        changed = true;
        save();
    }

    /** What was typed since the offer has taken the old draft's place on the shelf, and stays there. */
    private void throwAway() {
        removeNotice("draft-offer");
        if (!savedHere) {
            shelf.discard(form);
        }
    }

    private void trouble(String textKey) {
        show("draft-trouble", VaadinIcon.WARNING, "warning", getTranslation(textKey));
    }

    private void show(String className, VaadinIcon icon, String tone, String words, Button... actions) {
        removeNotice(className);
        Div notice = new Div(icon.create(), new Span(words));
        notice.add(actions);
        notice.addClassNames("notice-bar", tone, className);
        notice.getElement().setAttribute("role", "status");
        add(notice);
    }

    private void removeNotice(String className) {
        getChildren().filter(child -> child.hasClassName(className)).toList().forEach(this::remove);
    }

    private String words(Instant savedAt) {
        LocalDateTime then = SwedishTime.clockOf(savedAt);
        String time = DateTimeFormatter.ofPattern(getTranslation("drafts.pattern.time"), getLocale())
                .format(then);
        if (then.toLocalDate().equals(SwedishTime.dayOf(clock.instant()))) {
            return getTranslation("drafts.offer.today", time);
        }
        String day = DateTimeFormatter.ofPattern(getTranslation("drafts.pattern.day"), getLocale())
                .format(then);
        return getTranslation("drafts.offer.earlier", day, time);
    }

    private String content() {
        return MAPPER.writeValueAsString(typed.get());
    }

    /** A form that has changed since may not understand its old draft; then there is nothing to offer. */
    private Optional<T> read(String content) {
        try {
            return Optional.ofNullable(MAPPER.readValue(content, type));
        } catch (JacksonException e) {
            // Without the cause: its message quotes what was typed.
            LOG.info("A draft of {} no longer fits its form", form.name());
            return Optional.empty();
        }
    }
}
