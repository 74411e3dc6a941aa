package se.trygghetsportalen.uikit;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a grid scroll through a list whose pages begin after a row rather than at a number. A grid asks for rows by
 * number; this remembers which row stood before each page that was read, so that reading on costs the same however far
 * down the list one is. Belongs to one list of one user interface.
 *
 * @param <T> a row
 * @param <P> a row's position in the list
 */
public final class KeysetPages<T, P> {
    private static final int LARGEST_STEP = 200;

    private final Pages<T, P> pages;
    private final Function<T, P> positionOf;
    private final TreeMap<Integer, P> positionBefore = new TreeMap<>();

    /** Reads the rows after a position, or from the top where there is none. */
    @FunctionalInterface
    public interface Pages<T, P> {
        List<T> after(@Nullable P position, int limit);
    }

    public KeysetPages(Pages<T, P> pages, Function<T, P> positionOf) {
        this.pages = pages;
        this.positionOf = positionOf;
    }

    /** Forgets what was read: the list is another one now. */
    public void restart() {
        positionBefore.clear();
    }

    /** The rows for a grid that does not know how many there are. */
    public CallbackDataProvider<T, Void> dataProvider() {
        return DataProvider.fromCallbacks(this::fetch, query -> {
            throw new IllegalStateException("The number of rows is not known: call setDefinedSize(false) on the grid");
        });
    }

    private Stream<T> fetch(Query<T, Void> query) {
        return rows(query.getOffset(), query.getLimit()).stream();
    }

    /** The rows from a number on: one read where the row before them is known, which scrolling sees to. */
    List<T> rows(int offset, int limit) {
        Map.Entry<Integer, P> known = positionBefore.floorEntry(offset);
        int at = known == null ? 0 : known.getKey();
        P position = known == null ? null : known.getValue();
        while (at < offset) {
            List<T> skipped = pages.after(position, Math.min(LARGEST_STEP, offset - at));
            if (skipped.isEmpty()) {
                return List.of();
            }
            at += skipped.size();
            position = positionOf.apply(skipped.getLast());
            positionBefore.put(at, position);
        }
        List<T> rows = new ArrayList<>(pages.after(position, limit));
        if (!rows.isEmpty()) {
            positionBefore.put(at + rows.size(), positionOf.apply(rows.getLast()));
        }
        return rows;
    }
}
