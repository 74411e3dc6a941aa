package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.SchemeContent;

/** What was handed in, to read: every question by its name, the answer, and the files beside it. */
class AnswersSection extends Section {
    AnswersSection(String title, SchemeContent scheme, ApplicationContent content, List<Evidence> files) {
        addClassNames("card", "section");
        add(new com.vaadin.flow.component.html.H2(title));
        for (Criterion criterion : scheme.criteria()) {
            String text = content.answerTo(criterion.id());
            Paragraph answer = new Paragraph(text.isBlank() ? getTranslation("bonus.review.missing") : text);
            answer.addClassName("answer-text");
            add(new H3(criterion.name()), answer);
            add(new EvidenceList(
                    files.stream()
                            .filter(file -> file.criterion().equals(criterion.id()))
                            .toList(),
                    null));
        }
    }
}
