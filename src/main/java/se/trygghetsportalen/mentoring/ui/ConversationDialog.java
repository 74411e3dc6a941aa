package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
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

/** Where the coordinator writes down a conversation. */
final class ConversationDialog {
    private ConversationDialog() {}

    static void open(MatchId match, LocalDate today, SupportLog log, MentoringWords words, Runnable done) {
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
        ConversationId id = ConversationId.next();
        new FieldsDialog<SupportConversation>(
                        words.text("mentoring.conversation.log"),
                        words.text("uikit.save"),
                        0,
                        version -> day.getValue() == null
                                ? SaveOutcome.Invalid.of(Problem.of("day", "mentoring.problem.day"))
                                : log.log(new SupportConversation(
                                        id,
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
                .open();
    }
}
