package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.trygghetsportalen.platform.files.domain.ImageSquare;
import se.trygghetsportalen.platform.files.domain.StoredFile;

/**
 * Where a lead says which parts of a photo are to be made unrecognisable: the photo under a grid of squares, each a button
 * that a finger and a keyboard can press.
 */
class BlurDialog extends Dialog {
    /** Squares along each side: on a phone each is still large enough for a finger. */
    static final int SIDE = 8;

    private final Set<Integer> chosen = new TreeSet<>();
    private final Paragraph problem = new Paragraph();
    private final transient Consumer<List<ImageSquare>> blur;

    /** @param blur called with the squares that were chosen */
    BlurDialog(StoredFile file, String caption, Consumer<List<ImageSquare>> blur) {
        this.blur = blur;
        setHeaderTitle(getTranslation("outreach.observation.photo.blur.title"));
        addClassName("blur-dialog");
        setCloseOnOutsideClick(false);
        Div squares = new Div();
        squares.addClassName("blur-squares");
        squares.getElement().setAttribute("role", "group");
        squares.getElement().setAttribute("aria-label", getTranslation("outreach.observation.photo.blur.squares"));
        for (int number = 0; number < SIDE * SIDE; number++) {
            squares.add(square(number));
        }
        Div picture = new Div(new Image(ObservationPhoto.path(file), caption), squares);
        picture.addClassName("blur-picture");
        problem.addClassName("photo-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Paragraph(getTranslation("outreach.observation.photo.blur.how")), picture, problem);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        Button confirm = new Button(getTranslation("outreach.observation.photo.blur.answer"), click -> take());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
    }

    private NativeButton square(int number) {
        NativeButton square = new NativeButton();
        square.setAriaLabel(
                getTranslation("outreach.observation.photo.blur.square", number / SIDE + 1, number % SIDE + 1));
        square.getElement().setAttribute("aria-pressed", "false");
        square.addClickListener(click -> {
            boolean isChosen = chosen.add(number) || !chosen.remove(number);
            square.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
            problem.setVisible(false);
        });
        return square;
    }

    private void take() {
        if (chosen.isEmpty()) {
            problem.setText(getTranslation("outreach.observation.photo.blur.none"));
            problem.setVisible(true);
            return;
        }
        close();
        blur.accept(chosen.stream()
                .map(number -> new ImageSquare(number / SIDE, number % SIDE, SIDE))
                .toList());
    }
}
