package se.trygghetsportalen.platform.secrets.domain;

import java.util.UUID;

/**
 * Where an encrypted value stands. The value opens there and nowhere else: whoever can write to the database still
 * cannot make one row's secret appear in another.
 *
 * @param table the table's name
 * @param column the column's name
 * @param id the row's primary key
 */
public record ColumnPlace(String table, String column, UUID id) {}
