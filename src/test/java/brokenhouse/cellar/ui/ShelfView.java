package brokenhouse.cellar.ui;

import brokenhouse.cellar.persistence.JooqShelfRepository;
import brokenhouse.cellar.web.ShelfController;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

/** A public view for anybody that reads the database by itself. */
@Route(value = "broken", registerAtStartup = false)
public class ShelfView extends Div {
    public ShelfView(JooqShelfRepository repository, ShelfController controller) {
        repository.save();
        controller.list();
    }
}
