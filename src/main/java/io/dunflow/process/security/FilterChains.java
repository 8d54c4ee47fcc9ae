package io.dunflow.process.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** One chain each for the engine's webapp, the API and the pages; who may do what stands in {@link RoleMatrix}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
class FilterChains {

    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /** The webapp has a login, a session and a forgery check of its own; what is closed answers as if it were not there. */
    @Bean
    @Order(1)
    SecurityFilterChain webapp(HttpSecurity http, ProcessEngine engine, EngineUsers users) throws Exception {
        var notThere = new HttpStatusEntryPoint(HttpStatus.NOT_FOUND);
        return http.securityMatcher(request -> WebappPaths.pathOf(request).startsWith("/camunda"))
                .authorizeHttpRequests(rules -> rules.requestMatchers(new WebappPaths())
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(notThere)
                        .accessDeniedHandler((request, response, e) -> response.setStatus(404)))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(new WebappSignOn(engine, users), AuthorizationFilter.class)
                .build();
    }

    /** Basic credentials, or the session of a page with its forgery token. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, IdentityService identity, EngineUsers users) throws Exception {
        return http.securityMatcher(
                        "/api/**", "/agency-webhooks/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**")
                .authorizeHttpRequests(rules -> {
                    rules.requestMatchers("/actuator/health", "/actuator/health/**")
                            .permitAll();
                    // What agencies post is signed; who posts it is told by the signature alone.
                    rules.requestMatchers(
                                    HttpMethod.POST, "/agency-webhooks/*/messages", "/agency-webhooks/*/statements")
                            .permitAll();
                    rules.requestMatchers("/actuator/**").hasAnyRole(Role.ADMIN.name(), Role.AUDITOR.name());
                    rules.requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml")
                            .hasAnyRole(RoleMatrix.everyone());
                    matrix(rules);
                })
                .httpBasic(basic -> basic.authenticationEntryPoint(new Challenge()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new Challenge()).accessDeniedHandler(new Closed()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new ForgeryRisk()))
                .requestCache(cache -> cache.disable())
                .headers(FilterChains::headers)
                .addFilterAfter(new ActingUserFilter(identity, users), AuthorizationFilter.class)
                .build();
    }

    /** The pages: a form for the login, a session, a forgery token on every change. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, IdentityService identity, EngineUsers users) throws Exception {
        return http.authorizeHttpRequests(rules -> {
                    rules.requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                            .permitAll();
                    rules.requestMatchers("/login", "/error", "/favicon.ico", "/*.css")
                            .permitAll();
                    matrix(rules);
                })
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(Customizer.withDefaults())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new LoginDoor()).accessDeniedHandler(new Closed()))
                .headers(FilterChains::headers)
                .addFilterAfter(new ActingUserFilter(identity, users), AuthorizationFilter.class)
                .build();
    }

    /** The webapp's own servlets make Spring Security ask which kind of pattern a path is. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** No text of ours holds a NUL, and the database cannot take one. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    private static void matrix(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        for (var row : RoleMatrix.WRITERS) {
            for (var method : RoleMatrix.WRITING) {
                rules.requestMatchers(method, RoleMatrix.paths(row.resource()))
                        .hasAnyRole(RoleMatrix.names(row.roles()));
            }
        }
        for (var method : RoleMatrix.WRITING) {
            rules.requestMatchers(method, "/**").denyAll();
        }
        for (var row : RoleMatrix.READERS) {
            rules.requestMatchers(RoleMatrix.paths(row.resource())).hasAnyRole(RoleMatrix.names(row.roles()));
        }
        rules.requestMatchers(RoleMatrix.HOME).hasAnyRole(RoleMatrix.everyone());
        rules.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
