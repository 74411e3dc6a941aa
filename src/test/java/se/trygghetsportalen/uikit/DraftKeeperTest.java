package se.trygghetsportalen.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.uikit.DraftShelf.Form;
import se.trygghetsportalen.uikit.DraftShelf.ShelvedDraft;
import tools.jackson.databind.node.BooleanNode;

/** A sample form on the real shelf, in the real texts. */
class DraftKeeperTest extends KaribuTest {
    /** Another for each test: what one has typed is no concern of the next. */
    private final Form sample = new Form("sample.visit", Ids.next().toString());

    /** 21.14 in Stockholm. */
    private static final Instant EVENING = Instant.parse("2026-11-22T20:14:00Z");

    @Autowired
    private DraftShelf shelf;

    private final Watch watch = new Watch();

    @BeforeEach
    void openAPage() {
        signInAs(Role.OUTREACH_WORKER);
    }

    record Visit(String note, @Nullable Integer heads) {}

    /** A form like those of the rooms. */
    private final class SampleForm extends Div {
        final TextArea note = new TextArea("Anteckning");
        final IntegerField heads = new IntegerField("Antal");
        final DraftKeeper<Visit> keeper;

        SampleForm() {
            this(shelf);
        }

        SampleForm(DraftShelf shelf) {
            keeper = new DraftKeeper<>(shelf, watch, sample, Visit.class, this::typed, this::show);
            add(keeper, new Div(note, heads));
            keeper.watch(this);
        }

        Visit typed() {
            return new Visit(note.getValue(), heads.getValue());
        }

        void show(Visit visit) {
            note.setValue(visit.note());
            heads.setValue(visit.heads());
        }
    }

    @Test
    void saysNothingWhereThereIsNoDraft() {
        assertThat(notices(open())).isEmpty();
    }

    @Test
    void offersWhatWasTypedAndPutsItBack() {
        SampleForm form = open();
        type(form.note, "Lugnt i Östervik");
        watch.passes(DraftKeeper.SAVED_WITHIN);
        type(form.heads, 4);
        leave();

        SampleForm again = open();

        assertThat(again.note.getValue()).isEmpty();
        assertThat(notices(again)).singleElement().asString().startsWith("Du har ett utkast från ");
        press(again, "Fortsätt med utkastet");
        assertThat(again.typed()).isEqualTo(new Visit("Lugnt i Östervik", 4));
        assertThat(notices(again)).containsExactly("Utkastet är framme igen.");
    }

    @Test
    void saysWhenTheDraftIsFrom() {
        Shelf one = new Shelf("{\"note\":\"x\"}", EVENING);

        assertThat(notices(open(new SampleForm(one)))).containsExactly("Du har ett utkast från 21.14");
        watch.passes(Duration.ofDays(2));
        assertThat(notices(open(new SampleForm(one)))).containsExactly("Du har ett utkast från 22 november kl. 21.14");
        UI.getCurrent().setLocale(Locale.forLanguageTag("en-GB"));
        assertThat(notices(open(new SampleForm(one)))).containsExactly("You have a draft from 22 November at 21:14");
    }

    @Test
    void takesTheDraftBackOut() {
        SampleForm form = open(new SampleForm(new Shelf("{\"note\":\"utkast\",\"heads\":2}", EVENING)));
        form.note.setValue("förifyllt");

        press(form, "Fortsätt med utkastet");
        press(form, "Ångra");

        assertThat(form.typed()).isEqualTo(new Visit("förifyllt", null));
        assertThat(notices(form)).isEmpty();
    }

    @Test
    void throwsTheDraftAwayForGood() {
        type(open().note, "bort med det");
        leave();

        SampleForm form = open();
        press(form, "Släng utkastet");

        assertThat(notices(form)).isEmpty();
        assertThat(shelf.find(sample)).isEmpty();
        leave();
        assertThat(notices(open())).isEmpty();
    }

    @Test
    void keepsWhatWasTypedBesideTheOffer() {
        type(open().note, "det gamla");
        leave();

        SampleForm form = open();
        type(form.note, "det nya");
        press(form, "Släng utkastet");

        assertThat(shelf.find(sample))
                .map(ShelvedDraft::content)
                .get()
                .asString()
                .contains("det nya");
    }

    @Test
    void forgetsTheDraftOnceTheFormIsSaved() {
        SampleForm form = open();
        type(form.note, "klart");
        type(form.note, "klart nu");

        form.keeper.discard();
        browserAnswers();
        leave();

        assertThat(shelf.find(sample)).isEmpty();
    }

    @Test
    void savesAtOnceAndThenNoOftenerThanEachThirdSecond() {
        Shelf counting = new Shelf();
        SampleForm form = open(new SampleForm(counting));

        type(form.note, "a");
        assertThat(counting.saves).isEqualTo(1);
        for (String more : List.of("ab", "abc", "abcd")) {
            watch.passes(Duration.ofMillis(500));
            type(form.note, more);
        }
        assertThat(counting.saves).isEqualTo(1);

        watch.passes(Duration.ofMillis(1_500));
        browserAnswers();

        assertThat(counting.saves).isEqualTo(2);
        assertThat(counting.content).contains("abcd");
        browserAnswers();
        assertThat(counting.saves).isEqualTo(2);
    }

    @Test
    void losesLessThanFiveSeconds() {
        SampleForm form = open();

        assertThat(form.note.getValueChangeMode()).isEqualTo(ValueChangeMode.TIMEOUT);
        assertThat(Duration.ofMillis(form.note.getValueChangeTimeout()).plus(DraftKeeper.SAVED_WITHIN))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void savesWhatHasArrivedWhenThePageIsLeft() {
        SampleForm form = open();
        type(form.note, "först");
        type(form.note, "först och sist");
        leave();

        assertThat(shelf.find(sample))
                .map(ShelvedDraft::content)
                .get()
                .asString()
                .contains("först och sist");
    }

    @Test
    void doesNotTakeWhatTheProgramFillsInForTyping() {
        SampleForm form = open();
        form.note.setValue("förifyllt");
        leave();

        assertThat(shelf.find(sample)).isEmpty();
    }

    @Test
    void offersNoDraftThatSaysWhatTheFormSaysAlready() {
        SampleForm form = new SampleForm(new Shelf("{\"note\":\"samma\",\"heads\":null}", EVENING));
        form.note.setValue("samma");

        assertThat(notices(open(form))).isEmpty();
    }

    @Test
    void offersNoDraftThatTheFormNoLongerUnderstands() {
        assertThat(notices(open(new SampleForm(new Shelf("{\"heads\":\"många\"}", EVENING)))))
                .isEmpty();
    }

    @Test
    void tellsThatADraftCannotBeKeptAndLetsThePersonGoOn() {
        Shelf broken = new Shelf();
        SampleForm form = open(new SampleForm(broken));

        broken.trouble = Trouble.DOWN;
        type(form.note, "a");
        assertThat(notices(form)).singleElement().asString().startsWith("Utkastet kunde inte sparas");
        watch.passes(DraftKeeper.SAVED_WITHIN);
        broken.trouble = Trouble.FULL;
        type(form.note, "ab");
        assertThat(notices(form)).singleElement().asString().startsWith("Det du skrivit är för långt");
        watch.passes(DraftKeeper.SAVED_WITHIN);
        broken.trouble = Trouble.NONE;
        type(form.note, "abc");

        assertThat(notices(form)).isEmpty();
        assertThat(broken.content).contains("abc");
    }

    @Test
    void refusesAFieldForAPassword() {
        SampleForm form = open();

        assertThatThrownBy(() -> form.keeper.watch(new Div(new TextField(), new Div(new PasswordField()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SampleForm open() {
        return open(new SampleForm());
    }

    private static SampleForm open(SampleForm form) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(form);
        return form;
    }

    private static void leave() {
        UI.getCurrent().removeAll();
    }

    private static <C extends AbstractField<C, V>, V> void type(C field, V value) {
        V before = field.getValue();
        field.setValue(value);
        ComponentUtil.fireEvent(field, new AbstractField.ComponentValueChangeEvent<>(field, field, before, true));
    }

    /** The pause that the keeper asked the browser for is over. */
    private static void browserAnswers() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("setTimeout"))
                .toList()
                .forEach(call -> call.complete(BooleanNode.TRUE));
    }

    private static List<String> notices(SampleForm form) {
        return below(form.keeper)
                .filter(Span.class::isInstance)
                .map(span -> ((Span) span).getText())
                .toList();
    }

    private static void press(SampleForm form, String words) {
        below(form.keeper)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Component> below(Component part) {
        return part.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    private enum Trouble {
        NONE,
        DOWN,
        FULL
    }

    private static final class Shelf implements DraftShelf {
        private @Nullable String content;
        private Instant savedAt = Instant.EPOCH;
        private Trouble trouble = Trouble.NONE;
        private int saves;

        Shelf() {}

        Shelf(String content, Instant savedAt) {
            this.content = content;
            this.savedAt = savedAt;
        }

        @Override
        public Optional<ShelvedDraft> find(Form form) {
            return Optional.ofNullable(content).map(known -> new ShelvedDraft(known, savedAt));
        }

        @Override
        public boolean save(Form form, String typed) {
            if (trouble == Trouble.DOWN) {
                throw new IllegalStateException("down");
            }
            if (trouble == Trouble.FULL) {
                return false;
            }
            saves++;
            content = typed;
            return true;
        }

        @Override
        public void discard(Form form) {
            content = null;
        }
    }

    private static final class Watch extends Clock {
        private Instant now = EVENING;

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
