package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;

/** The state of a thing as a word with an icon and a colour. In a grid use {@link #renderer}. */
public final class StatusBadge extends Span {
    public StatusBadge(String word, VaadinIcon icon, Tone tone) {
        addClassNames("status", tone.className());
        add(icon.create(), new Span(word));
    }

    public StatusBadge(Status status) {
        this(status.word(), status.icon(), status.tone());
    }

    /** A grid column's badge, without a component per row. */
    public static <T> Renderer<T> renderer(SerializableFunction<T, Status> statusOf) {
        return LitRenderer.<T>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="${item.icon}"></vaadin-icon><span>${item.word}</span></span>
                        """)
                .withProperty("word", row -> statusOf.apply(row).word())
                .withProperty("icon", row -> statusOf.apply(row).icon().create().getIcon())
                .withProperty("tone", row -> statusOf.apply(row).tone().className());
    }

    /** What a badge says. */
    public record Status(String word, VaadinIcon icon, Tone tone) implements Serializable {}
}
