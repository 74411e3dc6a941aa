package se.trygghetsportalen.associations.ui;

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
import se.trygghetsportalen.associations.domain.JoinOutcome;
import se.trygghetsportalen.uikit.Notices;

/** Shows the link of an invitation once. It closes only by its button: a slip beside it would lose the link. */
class InvitationLinkDialog extends Dialog {
    InvitationLinkDialog(JoinOutcome.Invited invited) {
        setHeaderTitle(getTranslation(
                "associations.link.title", invited.request().ask().contactName()));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        setModality(ModalityMode.STRICT);
        addClassName("link-dialog");
        String address = ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/" + AssociationNavigation.pathOf(invited.token()))
                .toUriString();
        TextField field = new TextField(getTranslation("associations.link.label"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("link-field");
        Button copy = new Button(getTranslation("associations.link.copy"), VaadinIcon.COPY_O.create());
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        Clipboard.onClick(copy)
                .writeText(
                        address,
                        done -> Notices.success(getTranslation("associations.link.copied")),
                        failed -> Notices.failure(getTranslation("associations.link.not-copied")));
        Div content = new Div(
                new Paragraph(getTranslation(
                        "associations.link.text", invited.request().ask().email())),
                field,
                copy,
                new Paragraph(
                        getTranslation("associations.link.until", AssociationWords.moment(this, invited.expiresAt()))));
        content.addClassName("section");
        add(content);
        Button close = new Button(getTranslation("associations.link.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }
}
