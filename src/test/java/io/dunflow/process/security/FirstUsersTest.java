package io.dunflow.process.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class FirstUsersTest {

    private final People people = mock(People.class);

    @Test
    void theDemoHasNineUsersWithAKnownPassword() {
        new FirstUsers(people, true, "admin", "", "127.0.0.1").create();

        verify(people, times(9)).create(anyString(), anyString(), anyString(), eq("demo"), any());
    }

    @Test
    void theDemoRefusesToBeReachableFromElsewhere() {
        for (var address : new String[] {"", "0.0.0.0", "192.0.2.1"}) {
            var first = new FirstUsers(people, true, "admin", "", address);

            assertThatThrownBy(first::create).isInstanceOf(DemoReachable.class);
        }
        verify(people, never()).create(any(), any(), any(), any(), any());
    }

    @Test
    void withoutTheDemoAndWithoutAPasswordTheStartFails() {
        var first = new FirstUsers(people, false, "admin", "", "127.0.0.1");

        assertThatThrownBy(first::create).isInstanceOf(NoAdministrator.class);
        verify(people, never()).create(any(), any(), any(), any(), any());
    }

    @Test
    void theFailureSaysWhatToDo() {
        var analysis = new NoAdministratorAnalyzer().analyze(new NoAdministrator());

        assertThat(analysis.getAction()).contains("DUNFLOW_ADMIN_PASSWORD");
    }

    @Test
    void withAPasswordOneAdministratorIsMadeAndNobodyElse() {
        new FirstUsers(people, false, "root", "a long secret", "127.0.0.1").create();

        verify(people, times(1)).create(eq("root"), any(), any(), eq("a long secret"), eq(Role.ADMIN));
        verify(people, times(1)).create(any(), any(), any(), any(), any());
    }

    @Test
    void anAdministratorWhoExistsIsLeftAlone() {
        when(people.hasAdministrator()).thenReturn(true);

        new FirstUsers(people, false, "admin", "another secret", "127.0.0.1").create();

        verify(people, never()).create(any(), any(), any(), any(), any());
    }
}
