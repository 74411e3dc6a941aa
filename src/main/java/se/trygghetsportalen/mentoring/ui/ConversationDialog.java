package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.mentoring.SupportLog;
import se.trygghetsportalen.mentoring.domain.ConversationId;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.SupportConversation;
import se.trygghetsportalen.mentoring.domain.Topic;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;

/** Where the coordinator writes down a conversation. */
final class ConversationDialog {
    private ConversationDialog() {}

    /** What stands in the fields. The id is kept too, so that the conversation is stored once. */
    record Draft(UUID id, @Nullable LocalDate day, Party with, boolean inDepth, Set<Topic> topics, String text) {}

    static void open(
            MatchId match, LocalDate today, SupportLog log, MentoringWords words, DraftKeepers drafts, Runnable done) {
        DateField day = new DateField(words.text("mentoring.day"));
        day.setValue(today);
        RadioButtonGroup<Party> with = Fields.one(
                words.text("mentoring.conversation.with"),
                List.of(Party.ROLE_MODEL, Party.YOUTH, Party.GUARDIAN),
                each -> words.text(each.textKey()));
        with.setValue(Party.ROLE_MODEL);
        Checkbox inDepth = new Checkbox(words.text("mentoring.conversation.in-depth"));
        CheckboxGroup<Topic> topics = Fields.several(
                words.text("mentoring.conversation.topics"), Topic.values(), each -> words.text(each.textKey()));
        TextArea text = new TextArea(words.text("mentoring.conversation.text"));
        text.setHelperText(words.text("mentoring.conversation.text.help"));
        text.setMaxLength(SupportConversation.MAX_TEXT);
        text.addClassName("wide");
        ConversationId[] id = {ConversationId.next()};
        DraftKeeper<Draft> draft = drafts.keep(
                "mentoring.conversation",
                match.value(),
                Draft.class,
                () -> new Draft(
                        id[0].value(),
                        day.getValue(),
                        with.getValue(),
                        inDepth.getValue(),
                        topics.getValue(),
                        text.getValue()),
                kept -> {
                    id[0] = new ConversationId(kept.id());
                    day.setValue(kept.day());
                    with.setValue(kept.with());
                    inDepth.setValue(kept.inDepth());
                    topics.setValue(kept.topics());
                    text.setValue(kept.text());
                });
        new FieldsDialog<SupportConversation>(
                        words.text("mentoring.conversation.log"),
                        words.text("uikit.save"),
                        0,
                        version -> day.getValue() == null
                                ? SaveOutcome.Invalid.of(Problem.of("day", "mentoring.problem.day"))
                                : log.log(new SupportConversation(
                                        id[0],
                                        match,
                                        day.getValue(),
                                        with.getValue(),
                                        inDepth.getValue(),
                                        topics.getValue(),
                                        text.getValue())),
                        stored -> 0,
                        stored -> List.of(new BothVersions.Line(
                                words.text("mentoring.conversation.text"), stored.text(), text.getValue())),
                        stored -> done.run())
                .with("day", day)
                .with("with", with)
                .with("inDepth", inDepth)
                .with("topics", topics)
                .with("text", text)
                .keptBy(draft)
                .open();
    }
}
