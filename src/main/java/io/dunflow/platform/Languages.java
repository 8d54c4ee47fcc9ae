package io.dunflow.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The languages of the pages: the browser's, until {@code ?lang=} chose another, which a cookie keeps. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Bean
    LocaleResolver localeResolver() {
        var cookie = new CookieLocaleResolver("lang");
        cookie.setCookieHttpOnly(true);
        cookie.setCookieSameSite("Lax");
        cookie.setCookieMaxAge(Duration.ofDays(365));
        cookie.setRejectInvalidCookies(false);
        cookie.setDefaultLocaleFunction(Languages::ofBrowser);
        return cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Choice(localeResolver()));
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Language");
        try {
            var known = accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return known == null ? Locale.ENGLISH : known;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    /** Follows {@code ?lang=} where it names a language that is spoken here. */
    private record Choice(LocaleResolver resolver) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var wanted = request.getParameter("lang");
            SPOKEN.stream()
                    .filter(locale -> locale.getLanguage().equals(wanted))
                    .findFirst()
                    .ifPresent(locale -> resolver.setLocale(request, response, locale));
            return true;
        }
    }
}
