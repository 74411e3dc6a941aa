package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.uikit.PageSection;

/** What other parts of the house add to the page of one application, for its association and for its officer. */
@org.springframework.stereotype.Component
class CaseSections {
    private final ObjectProvider<PageSection<?>> sections;

    CaseSections(ObjectProvider<PageSection<?>> sections) {
        this.sections = sections;
    }

    /** The sections that whoever asks may see, in their order. */
    List<Component> of(ApplicationId id) {
        return sections.stream()
                .filter(section -> section.subjectType() == ApplicationId.class)
                .sorted(Comparator.comparingInt(PageSection::order))
                .flatMap(section -> create(section, id))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<Component> create(PageSection<?> section, ApplicationId id) {
        return ((PageSection<ApplicationId>) section).create(id).stream();
    }
}
