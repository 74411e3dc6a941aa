package se.trygghetsportalen.mentoring.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import se.trygghetsportalen.mentoring.Satisfaction;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.Outcomes;
import se.trygghetsportalen.mentoring.domain.Party;

/** The coordinator shows a code, as letters and as a picture for the phone's camera. It works once. */
class SurveySection extends Section {
    private final Div shown = new Div();

    SurveySection(MatchId match, Satisfaction satisfaction, MentoringWords words) {
        addClassNames("card", "section");
        add(new H2(words.text("mentoring.survey")), new Paragraph(words.text("mentoring.survey.text")));
        Div buttons = new Div();
        buttons.addClassName("action-bar");
        for (Party party : Outcomes.ANSWERING) {
            buttons.add(new Button(
                    words.text("mentoring.survey.show", words.text(party.textKey())),
                    VaadinIcon.QRCODE.create(),
                    click -> satisfaction.issue(match, party).ifPresent(code -> show(code, words))));
        }
        add(buttons, shown);
    }

    private void show(String code, MentoringWords words) {
        String address = base() + MentoringNavigation.SURVEY + "/" + code;
        Image picture = new Image(picture(address), words.text("mentoring.survey.picture"));
        picture.setWidth("16rem");
        Paragraph letters = new Paragraph(address);
        letters.addClassName("written");
        shown.removeAll();
        shown.add(picture, letters, new Paragraph(words.text("mentoring.survey.once")));
    }

    private static String base() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String host = request == null ? null : request.getHeader("Host");
        return host == null ? "" : (request.isSecure() ? "https://" : "http://") + host + "/";
    }

    /** A QR code as an SVG, so that it is sharp at any size and needs no other host. */
    static String picture(String text) {
        try {
            BitMatrix bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + bits.getWidth() + ' '
                    + bits.getHeight() + "\"><path fill=\"#fff\" d=\"M0 0h" + bits.getWidth() + 'v' + bits.getHeight()
                    + "H0z\"/><path d=\"" + path + "\"/></svg>";
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("An address fits into a QR code", tooLong);
        }
    }
}
