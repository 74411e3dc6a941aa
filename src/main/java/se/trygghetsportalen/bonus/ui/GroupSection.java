package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.SchemeContent;

/** One group of a scheme: its criteria, and what may be done with them while the scheme is open. */
class GroupSection extends Section {
    /** What the id of a button begins with that moves something up. */
    static final String RAISE = "raise-";

    /** What the id of a button begins with that moves something down. */
    static final String LOWER = "lower-";

    private final transient SchemeContent content;
    private final transient @Nullable SchemePen pen;
    private final int at;
    private final transient Map<String, Button> movers = new HashMap<>();

    /**
     * @param at which group, the first is 0
     * @param pen what changes it, or null where it may only be read
     */
    GroupSection(SchemeContent content, int at, @Nullable SchemePen pen) {
        this.content = content;
        this.at = at;
        this.pen = pen;
        addClassNames("card", "section");
        SchemeContent.Group group = content.groups().get(at);
        add(new H2(group.name()));
        group.criteria().forEach(criterion -> add(line(criterion)));
        if (pen != null) {
            add(bar(pen, group));
        }
    }

    private Div bar(SchemePen pen, SchemeContent.Group group) {
        Button add = new Button(getTranslation("bonus.criterion.add"), VaadinIcon.PLUS.create());
        add.setAriaLabel(add.getText() + ": " + group.name());
        add.addClickListener(click -> pen.addCriterion(at));
        Button rename = new Button(getTranslation("bonus.group.rename"), VaadinIcon.PENCIL.create());
        rename.setAriaLabel(rename.getText() + ": " + group.name());
        rename.addClickListener(click -> pen.renameGroup(at));
        Div bar = new Div(add, rename);
        bar.addClassName("action-bar");
        move(bar, RAISE, "group-" + at, "group-" + (at - 1), group.name(), now -> now.groupRaised(at));
        move(bar, LOWER, "group-" + at, "group-" + (at + 1), group.name(), now -> now.groupLowered(at));
        return bar;
    }

    private Div line(Criterion criterion) {
        Span points = new Span(getTranslation("bonus.criterion.most", criterion.maxPoints()));
        points.addClassName("soft");
        Div line = new Div(new Span(criterion.name()), points);
        line.addClassName("criterion-line");
        if (pen != null) {
            SchemePen writes = pen;
            String name = criterion.name();
            String id = "criterion-" + criterion.id();
            Div steps = new Div(
                    button("bonus.criterion.change", VaadinIcon.PENCIL, name, () -> writes.change(at, criterion)));
            steps.addClassName("criterion-steps");
            move(steps, RAISE, id, id, name, now -> now.raised(criterion.id()));
            move(steps, LOWER, id, id, name, now -> now.lowered(criterion.id()));
            steps.add(button("bonus.criterion.remove", VaadinIcon.TRASH, name, () -> writes.remove(criterion)));
            line.add(steps);
        }
        return line;
    }

    /**
     * A button that moves something, where it can move.
     *
     * @param here the id of what is moved
     * @param there its id when it has been moved, from where the keyboard goes on
     */
    private void move(
            Div bar, String direction, String here, String there, String name, UnaryOperator<SchemeContent> change) {
        if (pen == null || change.apply(content).equals(content)) {
            return;
        }
        SchemePen writes = pen;
        boolean up = direction.equals(RAISE);
        Button button = button(
                up ? "bonus.move.up" : "bonus.move.down",
                up ? VaadinIcon.ARROW_UP : VaadinIcon.ARROW_DOWN,
                name,
                () -> writes.move(change, direction + there));
        movers.put(direction + here, button);
        bar.add(button);
    }

    /** The button of that id, where it is in this group. */
    Optional<Button> button(String id) {
        return Optional.ofNullable(movers.get(id));
    }

    private Button button(String key, VaadinIcon icon, String name, Runnable work) {
        Button button = new Button(icon.create(), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, name));
        button.setTooltipText(getTranslation(key, name));
        return button;
    }
}
