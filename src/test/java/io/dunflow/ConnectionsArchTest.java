package io.dunflow;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stream of rows keeps its connection until somebody closes it, which nobody sees: rows are read as a list. */
class ConnectionsArchTest {

    @Test
    void nobodyStreamsRows() {
        noClasses()
                .should()
                .callMethodWhere(target(name("stream"))
                        .and(target(owner(JavaClass.Predicates.assignableTo(JdbcClient.MappedQuerySpec.class)))))
                .orShould()
                .callMethodWhere(target(nameMatching("queryForStream"))
                        .and(target(owner(JavaClass.Predicates.assignableTo(JdbcOperations.class)
                                .or(JavaClass.Predicates.assignableTo(NamedParameterJdbcOperations.class))))))
                .check(new ClassFileImporter().importPackages("io.dunflow"));
    }
}
