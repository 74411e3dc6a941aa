package se.trygghetsportalen.uikit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.uikit.HeadCountField.Band;
import se.trygghetsportalen.uikit.HeadCountField.Kind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class HeadCountFieldTest {
    private static final List<Kind> KINDS =
            List.of(new Kind("girl", "Tjej", "T", "tjej", "tjejer"), new Kind("boy", "Kille", "K", "kille", "killar"));
    private static final List<Band> BANDS = List.of(new Band("10-12", "10–12 år"), new Band("13-15", "13–15 år"));

    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeThePage() {
        MockVaadin.tearDown();
    }

    private static HeadCountField field() {
        return new HeadCountField("Kön", KINDS, BANDS);
    }

    /** What the browser does when a person has pressed + or −. */
    private static void browserSends(HeadCountField field, String json) throws Exception {
        ObjectNode value = (ObjectNode) JsonMapper.shared().readTree(json);
        field.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("value", value)
                .run();
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), "value-changed", JsonNodeFactory.instance.objectNode()));
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(field().getValue()).isEmpty();
        assertThat(field().isEmpty()).isTrue();
    }

    @Test
    void showsWhatTheServerSets() {
        HeadCountField field = field();

        field.setValue(Map.of("13-15", Map.of("girl", 2)));

        assertThat(field.getElement().getPropertyRaw("value")).hasToString("{\"13-15\":{\"girl\":2}}");
        assertThat(field.total()).isEqualTo(2);
    }

    @Test
    void leavesOutZerosAndEmptyBands() {
        HeadCountField field = field();

        field.setValue(Map.of("13-15", Map.of("girl", 2, "boy", 0), "10-12", Map.of("boy", 0)));

        assertThat(field.getValue()).isEqualTo(Map.of("13-15", Map.of("girl", 2)));
    }

    @Test
    void refusesCountsThatCannotBe() {
        HeadCountField field = field();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> field.setValue(Map.of("13-15", Map.of("girl", -1))));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> field.setValue(Map.of("13-15", Map.of("girl", 1_000))));
    }

    @Test
    void givesAValueThatNobodyCanChange() {
        HeadCountField field = field();
        field.setValue(Map.of("13-15", Map.of("girl", 2)));

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> field.getValue().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> field.getValue().values().forEach(Map::clear));
    }

    @Test
    void takesWhatThePersonCounted() throws Exception {
        HeadCountField field = field();
        List<Boolean> fromClient = new ArrayList<>();
        field.addValueChangeListener(change -> fromClient.add(change.isFromClient()));

        browserSends(field, "{\"13-15\":{\"girl\":2,\"boy\":1}}");

        assertThat(field.getValue()).isEqualTo(Map.of("13-15", Map.of("girl", 2, "boy", 1)));
        assertThat(fromClient).containsExactly(true);
    }

    @Test
    void leavesOutWhatTheBrowserMayNotSend() throws Exception {
        HeadCountField field = field();

        browserSends(field, """
                {"13-15":{"girl":2,"ghost":1,"boy":-4},"90-99":{"girl":1},"10-12":{"girl":1.5,"boy":"7"},"x":3}
                """);

        assertThat(field.getValue()).isEqualTo(Map.of("13-15", Map.of("girl", 2)));
    }

    @Test
    void tellsListenersWhenTheServerChangesIt() {
        HeadCountField field = field();
        List<Map<String, Map<String, Integer>>> heard = new ArrayList<>();
        field.addValueChangeListener(change -> heard.add(change.getValue()));

        field.setValue(Map.of("10-12", Map.of("boy", 1)));
        field.setValue(Map.of("10-12", Map.of("boy", 1)));
        field.clear();

        assertThat(heard).containsExactly(Map.of("10-12", Map.of("boy", 1)), Map.of());
    }

    @Test
    void tellsThePersonWhatIsWrongThroughABinder() {
        HeadCountField field = field();
        Binder<Holder> binder = new Binder<>(Holder.class);
        binder.forField(field)
                .asRequired("Räkna minst en person")
                .bind(holder -> holder.counts, (holder, counts) -> holder.counts = counts);
        Holder holder = new Holder();

        assertThat(binder.writeBeanIfValid(holder)).isFalse();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Räkna minst en person");
        assertThat(field.getElement().getProperty("errorMessage")).isEqualTo("Räkna minst en person");

        field.setValue(Map.of("10-12", Map.of("boy", 1)));

        assertThat(binder.writeBeanIfValid(holder)).isTrue();
        assertThat(field.isInvalid()).isFalse();
        assertThat(holder.counts).isEqualTo(Map.of("10-12", Map.of("boy", 1)));
    }

    @Test
    void passesOnTheChoicesInTheirOrder() {
        assertThat(String.valueOf(field().getElement().getPropertyRaw("labels")))
                .contains("\"kindsLabel\":\"Kön\"")
                .containsSubsequence("\"girl\"", "\"boy\"", "\"10-12\"", "\"13-15\"");
    }

    private static final class Holder {
        Map<String, Map<String, Integer>> counts = Map.of();
    }
}
