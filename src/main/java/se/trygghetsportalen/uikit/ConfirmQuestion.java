package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks before what cannot be taken back; for everything else do it, and offer undo in a {@linkplain Notices notice}.
 * Escape and "Avbryt" change nothing.
 */
public final class ConfirmQuestion extends ConfirmDialog {
    /**
     * @param question what is about to happen, as a question: "Avsluta passet?"
     * @param consequence what follows, and for whom
     * @param answer the verb on the button, never "OK": "Avsluta passet"
     */
    public ConfirmQuestion(String question, String consequence, String answer, Runnable confirmed) {
        setHeader(question);
        setText(consequence);
        setConfirmButton(answer, confirm -> confirmed.run());
        setCancelable(true);
        setCancelText(getTranslation("uikit.cancel"));
    }

    /** For what destroys or ends something: the button says so by its colour too. */
    public ConfirmQuestion dangerous() {
        setConfirmButtonTheme("primary error");
        return this;
    }
}
