package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows a link once, to copy. It closes only by its button: a slip beside it would lose the link. */
public class LinkDialog extends Dialog {
    /**
     * @param purpose what to do with the link
     * @param path the link's path from the portal's root; it is shown with the address by which this browser reached it
     * @param limit how long the link works
     */
    public LinkDialog(String title, String purpose, String path, String limit) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setModality(ModalityMode.STRICT);
        addClassName("link-dialog");
        String address = addressOf(path);
        TextField field = new TextField(getTranslation("uikit.link.label"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("link-field");
        Button copy = new Button(getTranslation("uikit.link.copy"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        done -> Notices.success(getTranslation("uikit.link.copied")),
                        failed -> Notices.failure(getTranslation("uikit.link.not-copied")));
        Div content = new Div(new Paragraph(purpose), field, copy, new Paragraph(limit));
        content.addClassName("section");
        add(content);
        Button close = new Button(getTranslation("uikit.link.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }

    private static String addressOf(String path) {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/" + path)
                .toUriString();
    }
}
