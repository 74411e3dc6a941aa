package se.trygghetsportalen.uikit;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeThePage() {
        MockVaadin.tearDown();
    }

    @Test
    void hasOneHeadingAndNoEmptyParts() {
        Page page = new Page("Pass");

        assertThat(_get(page, H1.class).getText()).isEqualTo("Pass");
        _assertNone(page, Paragraph.class);
        _assertNone(page, Button.class);
    }

    @Test
    void hasAtMostOnePrimaryAction() {
        Page page = new Page("Pass");
        page.addActions(new Button("Skriv ut"));
        page.setPrimaryAction(new Button("Planera"));

        page.setPrimaryAction(new Button("Planera pass"));

        _assertOne(page, Button.class, spec -> spec.withText("Planera pass"));
        _assertOne(page, Button.class, spec -> spec.withText("Skriv ut"));
        _assertNone(page, Button.class, spec -> spec.withText("Planera"));
    }
}
