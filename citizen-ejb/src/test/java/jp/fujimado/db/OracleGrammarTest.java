package jp.fujimado.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge is judged: a grammar that takes everything would prove nothing. */
class OracleGrammarTest {

    private final OracleGrammar oracle = new OracleGrammar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM application ORDER BY id LIMIT 10",
                "SELECT id FROM application LIMIT 10 OFFSET 20",
                "SELECT `id` FROM `application`",
                "INSERT INTO audit_entry (id) VALUES (1) ON CONFLICT DO NOTHING",
                "INSERT INTO audit_entry (id) VALUES (1) ON DUPLICATE KEY UPDATE id = 2",
                "SELECT NEXT VALUE FOR receipt_number_seq",
                "SELECT id FROM application WHERE name ILIKE 'a%'",
                "CREATE TABLE t (id INT AUTO_INCREMENT)",
                "SELECT id::text FROM application"
            })
    void refuses_what_only_other_databases_understand(String sql) {
        assertTrue(oracle.fault(sql).isPresent(), sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT receipt_number_seq.NEXTVAL FROM DUAL",
                "SELECT id FROM application WHERE id = ? FOR UPDATE",
                "SELECT id FROM application WHERE id = ? FOR UPDATE SKIP LOCKED",
                "SELECT id FROM application ORDER BY id FETCH FIRST 10 ROWS ONLY",
                "CREATE TABLE t (name VARCHAR2(80 CHAR) NOT NULL, doc CLOB, CONSTRAINT pk_t PRIMARY KEY (name))"
            })
    void takes_what_oracle_understands(String sql) {
        assertEquals(Optional.empty(), oracle.fault(sql));
    }
}
