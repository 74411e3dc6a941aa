package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.ReportContent;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.BothVersions.Line;

/** Where an association writes what it did with its bonus. */
class ReportForm extends Div {
    private final List<String> criteria;
    private final TextArea used;
    private final List<TextArea> answers = new ArrayList<>();
    private final Map<ActiveMembers.Band, IntegerField> participants = new EnumMap<>(ActiveMembers.Band.class);
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    ReportForm(List<String> criteria, ReportContent content) {
        this.criteria = List.copyOf(criteria);
        addClassName("form");
        used = area("used", getTranslation("bonus.report.used"), ReportContent.MAX_USED);
        used.setHelperText(getTranslation("bonus.report.used.help"));
        used.setMinHeight("8rem");
        add(heading("bonus.report.criteria"), hint("bonus.report.criteria.help"));
        for (int at = 0; at < this.criteria.size(); at++) {
            answers.add(area("answer" + at, this.criteria.get(at), ReportContent.MAX_ANSWER));
        }
        add(heading("bonus.report.participants"), hint("bonus.report.participants.help"));
        for (ActiveMembers.Band band : ActiveMembers.Band.values()) {
            IntegerField field = new IntegerField(getTranslation("bonus.report.ages", ReportWords.ages(band)));
            participants.put(band, field);
            fields.put("participants" + band.oldestAge(), field);
            add(field);
        }
        show(content);
    }

    private TextArea area(String name, String label, int most) {
        TextArea area = new TextArea(label);
        area.setMaxLength(most);
        area.addClassName("wide");
        fields.put(name, area);
        add(area);
        return area;
    }

    private H3 heading(String key) {
        H3 heading = new H3(getTranslation(key));
        heading.addClassName("wide");
        return heading;
    }

    private Paragraph hint(String key) {
        Paragraph hint = new Paragraph(getTranslation(key));
        hint.addClassNames("wide", "soft");
        return hint;
    }

    /** What is written. */
    ReportContent content() {
        List<ReportContent.Answer> written = new ArrayList<>();
        for (int at = 0; at < answers.size(); at++) {
            written.add(new ReportContent.Answer(
                    criteria.get(at), answers.get(at).getValue().strip()));
        }
        return new ReportContent(
                used.getValue().strip(),
                written,
                new ReportContent.Participants(
                        count(ActiveMembers.Band.AGED_7_12),
                        count(ActiveMembers.Band.AGED_13_16),
                        count(ActiveMembers.Band.AGED_17_20),
                        count(ActiveMembers.Band.AGED_21_25)));
    }

    private @Nullable Integer count(ActiveMembers.Band band) {
        IntegerField field = participants.get(band);
        return field == null ? null : field.getValue();
    }

    /** Fills in the fields. */
    final void show(ReportContent content) {
        used.setValue(content.used());
        for (int at = 0; at < answers.size(); at++) {
            answers.get(at).setValue(content.answerTo(criteria.get(at)));
        }
        participants.forEach(
                (band, field) -> field.setValue(content.participants().in(band)));
    }

    /** Says what is wrong, each at its field. */
    void show(List<Problem> problems) {
        fields.values().forEach(field -> field.setInvalid(false));
        for (Problem problem : problems) {
            HasValidationProperties field = fields.get(problem.field());
            if (field != null) {
                field.setErrorMessage(BonusWords.problem(this, problem));
                field.setInvalid(true);
            }
        }
    }

    /** Both versions, field by field. */
    List<Line> compare(ReportContent stored, ReportContent own) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(getTranslation("bonus.report.used"), stored.used(), own.used()));
        for (String criterion : criteria) {
            lines.add(new Line(criterion, stored.answerTo(criterion), own.answerTo(criterion)));
        }
        lines.add(new Line(
                getTranslation("bonus.report.participants"),
                ReportWords.counts(stored.participants()),
                ReportWords.counts(own.participants())));
        return lines;
    }
}
