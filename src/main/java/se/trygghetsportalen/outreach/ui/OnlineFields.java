package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.OnlinePlace;
import se.trygghetsportalen.outreach.domain.Platform;

/** Where on the net it was: asked for at places on the net and for digital contacts. */
class OnlineFields extends Div {
    private final ComboBox<Platform> platform = new ComboBox<>();
    private final TextField channel = new TextField();

    OnlineFields() {
        addClassName("online-fields");
        platform.setLabel(getTranslation("outreach.contacts.column.platform"));
        platform.setItems(Platform.values());
        platform.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        platform.setClearButtonVisible(true);
        channel.setLabel(getTranslation("outreach.contacts.column.channel"));
        channel.setHelperText(getTranslation("outreach.contact.channel.help"));
        channel.setMaxLength(OnlinePlace.MAX_CHANNEL);
        add(platform, channel);
    }

    /** What was chosen, or nothing where no platform was; a channel alone belongs to another platform. */
    @Nullable
    OnlinePlace read() {
        if (!isVisible() || platform.isEmpty() && channel.getValue().isBlank()) {
            return null;
        }
        return new OnlinePlace(platform.getOptionalValue().orElse(Platform.OTHER), channel.getValue());
    }

    void show(@Nullable OnlinePlace place) {
        platform.setValue(place == null ? null : place.platform());
        channel.setValue(place == null ? "" : place.channel());
    }

    void invalid(String sentence) {
        channel.setInvalid(true);
        channel.setErrorMessage(sentence);
        channel.focus();
    }

    void valid() {
        channel.setInvalid(false);
    }

    Typed typed() {
        return new Typed(platform.getValue(), channel.getValue());
    }

    void restore(Typed typed) {
        platform.setValue(typed.platform());
        channel.setValue(typed.channel());
    }

    /** What stands in the fields, as a draft keeps it. */
    record Typed(@Nullable Platform platform, String channel) {}
}
