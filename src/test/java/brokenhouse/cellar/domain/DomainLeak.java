package brokenhouse.cellar.domain;

import com.vaadin.flow.component.Component;
import org.jooq.DSLContext;

/** A price in floating point, a screen and a database in the middle of the rules. */
public record DomainLeak(double price, Component screen, DSLContext database) {}
