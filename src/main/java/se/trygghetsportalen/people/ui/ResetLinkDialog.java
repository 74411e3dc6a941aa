package se.trygghetsportalen.people.ui;

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
import se.trygghetsportalen.people.domain.ResetLink;
import se.trygghetsportalen.uikit.Notices;

/** Shows a reset link once. It closes only by its button: a slip beside it would lose the link. */
class ResetLinkDialog extends Dialog {
    ResetLinkDialog(String displayName, ResetLink link) {
        setHeaderTitle(getTranslation("people.link.title", displayName));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setModality(ModalityMode.STRICT);
        addClassName("link-dialog");
        String address = addressOf(link);
        TextField field = new TextField(getTranslation("people.link.label"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("link-field");
        Button copy = new Button(getTranslation("people.link.copy"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        done -> Notices.success(getTranslation("people.link.copied")),
                        failed -> Notices.failure(getTranslation("people.link.not-copied")));
        Div content = new Div(
                new Paragraph(getTranslation("people.link.text")),
                field,
                copy,
                new Paragraph(getTranslation("people.link.until", AccountWords.time(this, link.expiresAt()))));
        content.addClassName("section");
        add(content);
        Button close = new Button(getTranslation("people.link.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }

    /** The portal's own address as this administrator's browser reached it. */
    private static String addressOf(ResetLink link) {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/" + PeopleNavigation.pathOf(link.token()))
                .toUriString();
    }
}
