package jp.fujimado.db;

import java.util.Optional;
import org.apache.shardingsphere.sql.parser.api.CacheOption;
import org.apache.shardingsphere.sql.parser.api.SQLParserEngine;
import org.apache.shardingsphere.sql.parser.exception.SQLParsingException;

/** A strict grammar of Oracle's SQL: what MySQL, PostgreSQL or H2 alone would take is refused. */
final class OracleGrammar {

    private final SQLParserEngine parser = new SQLParserEngine("Oracle", new CacheOption(1, 1));

    /** Why Oracle would not take the statement; empty when it would. */
    Optional<String> fault(String sql) {
        try {
            parser.parse(sql, false);
            return Optional.empty();
        } catch (SQLParsingException e) {
            return Optional.of(e.getMessage() + "\n  in: " + sql);
        }
    }
}
