package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.platform.files.domain.FileId;

/** Files by their names, each given out as an attachment; with a way to take one away where that may be done. */
class EvidenceList extends Div {
    EvidenceList(List<Evidence> files, @Nullable Consumer<Evidence> remove) {
        addClassName("evidence-list");
        if (files.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        files.forEach(file -> list.add(item(file, remove)));
        add(list);
    }

    private ListItem item(Evidence file, @Nullable Consumer<Evidence> remove) {
        Anchor open = new Anchor(
                new FileId(file.file()).path(), getTranslation("bonus.evidence.file", file.name(), file.kilobytes()));
        open.setRouterIgnore(true);
        open.getElement().setAttribute("download", true);
        ListItem item = new ListItem(VaadinIcon.FILE_O.create(), open);
        if (remove != null) {
            Button away = new Button(getTranslation("bonus.evidence.remove"), click -> remove.accept(file));
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setAriaLabel(getTranslation("bonus.evidence.remove.named", file.name()));
            item.add(away);
        }
        return item;
    }
}
