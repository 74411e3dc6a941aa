package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import se.trygghetsportalen.bonus.BonusInformation.Published;

/** The open address of a decided year's protocol, with the sum by which a copy is known to be the same. */
class PublishedFile extends Div {
    PublishedFile(Published published) {
        String year = String.valueOf(published.year());
        Anchor file = new Anchor(BonusNavigation.protocolOf(published.year()), getTranslation("bonus.published", year));
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        Code sum = new Code(published.file().sha256());
        sum.getStyle().set("overflow-wrap", "anywhere");
        add(new Div(file), new Div(new Span("SHA-256: "), sum));
    }
}
