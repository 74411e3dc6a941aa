package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import se.trygghetsportalen.platform.files.domain.StoredFile;
import se.trygghetsportalen.uikit.ConfirmQuestion;

/** A stored photo with what it shows, or that it has been removed. */
class ObservationPhoto extends Div {
    ObservationPhoto(StoredFile file, String caption) {
        addClassName("observation-photo");
        Span words = new Span(caption);
        words.addClassName("label");
        if (file.removal() == null) {
            add(words, new Image(path(file), caption));
        } else {
            Span gone =
                    new Span(VaadinIcon.BAN.create(), new Span(getTranslation("outreach.observation.photo.removed")));
            gone.addClassName("photo-gone");
            add(words, gone);
        }
    }

    /** With something of its hash: a browser shows the same address as it was, also when the photo has been changed. */
    static String path(StoredFile file) {
        return file.id().path() + "?" + file.sha256().substring(0, 8);
    }

    /** Lets a lead make parts of it unrecognisable. */
    void blurrable(Runnable blur) {
        Button button = new Button(
                getTranslation("outreach.observation.photo.blur"), VaadinIcon.EYE_SLASH.create(), click -> blur.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        add(button);
    }

    /** Lets a lead delete it, once they have said yes. */
    ObservationPhoto removable(Runnable remove) {
        Button button = new Button(
                getTranslation("outreach.observation.photo.remove"),
                VaadinIcon.TRASH.create(),
                click -> new ConfirmQuestion(
                                getTranslation("outreach.observation.photo.remove.question"),
                                getTranslation("outreach.observation.photo.remove.consequence"),
                                getTranslation("outreach.observation.photo.remove"),
                                remove)
                        .dangerous()
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        add(button);
        return this;
    }
}
