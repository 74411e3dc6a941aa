package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import se.trygghetsportalen.people.Devices;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.Notices;

/** The phones on which somebody is signed in to the field page, each to be ended when it is lost. */
class DevicesSection extends Section {
    private final transient Devices devices;
    private final Div list = new Div();

    DevicesSection(Devices devices) {
        this.devices = devices;
        addClassNames("card", "section");
        add(new H2(getTranslation("people.devices.title")), list);
        show();
    }

    private void show() {
        list.removeAll();
        List<Device> own = devices.own();
        if (own.isEmpty()) {
            list.add(new Paragraph(getTranslation("people.devices.none")));
            return;
        }
        list.add(new Paragraph(getTranslation("people.devices.text")));
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        own.forEach(device -> rows.add(row(device)));
        list.add(rows);
    }

    private ListItem row(Device device) {
        Button end = new Button(getTranslation("people.devices.end"), click -> {
            devices.end(device.id());
            show();
            Notices.success(getTranslation("people.devices.ended"));
        });
        end.setAriaLabel(getTranslation("people.devices.end.label", device.label()));
        Span when =
                new Span(getTranslation("people.devices.since", words(device.signedInAt()), words(device.expiresAt())));
        when.addClassName("row-detail");
        Div words = new Div(new Span(device.label()), when);
        words.addClassName("row-words");
        ListItem row = new ListItem(words, end);
        row.addClassName("row");
        return row;
    }

    private String words(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(SwedishTime.clockOf(instant));
    }
}
