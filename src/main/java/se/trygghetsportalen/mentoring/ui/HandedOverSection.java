package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import se.trygghetsportalen.outreach.YouthHandOverInbox;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.Notices;

/** Youth whom outreach has handed over and who wait for an answer: each is opened, and taken in or declined. */
class HandedOverSection extends Section {
    private final transient YouthHandOverInbox inbox;
    private final transient MentoringWords words;
    private final transient Consumer<YouthHandOver> takeIn;
    private final transient Runnable changed;

    /**
     * @param takeIn opens the form with what came along
     * @param changed called when one is answered, or was so meanwhile
     */
    HandedOverSection(
            List<YouthHandOver> waiting,
            YouthHandOverInbox inbox,
            MentoringWords words,
            Consumer<YouthHandOver> takeIn,
            Runnable changed) {
        this.inbox = inbox;
        this.words = words;
        this.takeIn = takeIn;
        this.changed = changed;
        addClassNames("card", "section");
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        waiting.forEach(each -> rows.add(row(each)));
        add(new H2(words.text("mentoring.hand-over.title", waiting.size())), rows);
    }

    private ListItem row(YouthHandOver each) {
        Span title = new Span(each.alias());
        title.addClassName("row-title");
        Span detail = new Span(words.text(
                "mentoring.hand-over.detail",
                Integer.toString(each.birthYear()),
                words.day(SwedishTime.dayOf(each.sentAt()))));
        detail.addClassName("row-detail");
        Span said = new Span(title, detail);
        said.addClassName("row-words");
        Button open = new Button(words.text("mentoring.hand-over.open"), click -> open(each));
        open.setAriaLabel(words.text("mentoring.hand-over.open.of", each.alias()));
        Div row = new Div(said, open);
        row.addClassName("row");
        return new ListItem(row);
    }

    private void open(YouthHandOver listed) {
        inbox.open(listed.id()).ifPresentOrElse(found -> dialog(found).open(), this::gone);
    }

    private void gone() {
        Notices.failure(words.text("mentoring.hand-over.problem.gone"));
        changed.run();
    }

    private Dialog dialog(YouthHandOver found) {
        DescriptionList facts = MentoringWords.facts();
        MentoringWords.fact(facts, words.text("mentoring.youth.birth-year"), Integer.toString(found.birthYear()));
        MentoringWords.fact(facts, words.text("mentoring.youth.wishes"), found.wishes());
        Dialog dialog = new Dialog(facts);
        dialog.setHeaderTitle(found.alias());
        dialog.addClassName("save-dialog");
        dialog.setWidth("36rem");
        Button close = new Button(words.text("uikit.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Button decline = new Button(words.text("mentoring.hand-over.decline"), click -> {
            dialog.close();
            decline(found);
        });
        Button accept = new Button(words.text("mentoring.hand-over.accept"), click -> {
            dialog.close();
            takeIn.accept(found);
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close, decline, accept);
        return dialog;
    }

    private void decline(YouthHandOver found) {
        TextArea reason = new TextArea(words.text("mentoring.hand-over.reason"));
        reason.setHelperText(words.text("mentoring.hand-over.reason.help"));
        reason.setMaxLength(YouthHandOver.MAX_TEXT);
        reason.addClassName("wide");
        new FieldsDialog<YouthHandOver>(
                        words.text("mentoring.hand-over.decline"),
                        words.text("mentoring.hand-over.decline"),
                        found.version(),
                        version -> answered(inbox.decline(found.id(), reason.getValue())),
                        YouthHandOver::version,
                        stored -> List.of(),
                        stored -> {
                            Notices.success(words.text("mentoring.hand-over.declined"));
                            changed.run();
                        })
                .saying(words.text("mentoring.hand-over.decline.text"))
                .with("reason", reason)
                .open();
    }

    /** Answered by somebody else: there is nothing left to choose between. */
    private static SaveOutcome<YouthHandOver> answered(SaveOutcome<YouthHandOver> outcome) {
        return outcome instanceof SaveOutcome.Stale<YouthHandOver>
                ? SaveOutcome.Invalid.of(Problem.of("handOver", "mentoring.hand-over.problem.gone"))
                : outcome;
    }
}
