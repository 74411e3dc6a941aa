package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import se.trygghetsportalen.places.domain.ArenaKind;

/** The picture beside the word for a kind of arena. */
final class ArenaKindIcon {
    private ArenaKindIcon() {}

    static VaadinIcon of(ArenaKind kind) {
        return switch (kind) {
            case STREET -> VaadinIcon.ROAD;
            case CENTRE -> VaadinIcon.SHOP;
            case SCHOOL -> VaadinIcon.ACADEMY_CAP;
            case YOUTH_CENTRE -> VaadinIcon.GAMEPAD;
            case ONLINE -> VaadinIcon.GLOBE;
            case PARK -> VaadinIcon.SUN_O;
            case PUBLIC_TRANSPORT -> VaadinIcon.TRAIN;
            case EVENT -> VaadinIcon.TICKET;
            case SPORTS_HALL -> VaadinIcon.TROPHY;
            case LIBRARY -> VaadinIcon.BOOK;
            case SWIMMING_HALL -> VaadinIcon.DROP;
            case OUTDOOR_AREA -> VaadinIcon.FLAG_O;
            case CARE -> VaadinIcon.HEART_O;
        };
    }
}
