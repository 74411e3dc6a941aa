package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import se.trygghetsportalen.uikit.SearchSource;
import se.trygghetsportalen.uikit.SearchSource.SearchHit;

/** One field that searches everything the person may open; rooms offer what it can find. */
@SpringComponent
@UIScope
class SearchDialog extends Dialog {
    private static final int HITS_PER_SOURCE = 8;

    private final transient List<SearchSource> sources;
    private final TextField words = new TextField();
    private final UnorderedList hits = new UnorderedList();
    private final Paragraph state = new Paragraph();

    SearchDialog(List<SearchSource> sources) {
        this.sources = sources;
        setHeaderTitle(getTranslation("shell.search"));
        addClassName("search-dialog");
        words.setLabel(getTranslation("shell.search.label"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setAutofocus(true);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> search(change.getValue().strip()));
        hits.addClassName("search-hits");
        state.addClassName("search-state");
        state.getElement().setAttribute("role", "status");
        add(words, state, hits);
    }

    @Override
    public void open() {
        words.clear();
        search("");
        super.open();
        words.focus();
    }

    private void search(String typed) {
        hits.removeAll();
        if (typed.isEmpty()) {
            state.setText(getTranslation("shell.search.empty"));
            return;
        }
        List<SearchHit> found = sources.stream()
                .flatMap(source -> source.find(typed, HITS_PER_SOURCE).stream())
                .toList();
        state.setText(
                found.isEmpty()
                        ? getTranslation("shell.search.none", typed)
                        : getTranslation("shell.search.found", found.size()));
        found.forEach(hit -> hits.add(new ListItem(link(hit))));
    }

    private Anchor link(SearchHit hit) {
        Span title = new Span(hit.title());
        title.addClassName("search-title");
        Span detail = new Span(
                hit.detail().isEmpty()
                        ? getTranslation(hit.kindKey())
                        : getTranslation(hit.kindKey()) + " · " + hit.detail());
        detail.addClassName("search-detail");
        Anchor link = new Anchor(hit.path(), title, detail);
        link.getElement().addEventListener("click", click -> close());
        return link;
    }
}
