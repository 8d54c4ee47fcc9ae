package io.dunflow.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Lets the script of a page follow a redirect with the whole page, as a form without script would. */
@Configuration(proxyBeanMethods = false)
class Redirects implements WebMvcConfigurer, HandlerInterceptor {

    private static final String REDIRECT = "redirect:";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if (answer == null || answer.getViewName() == null || request.getHeader("HX-Request") == null) {
            return;
        }
        if (answer.getViewName().startsWith(REDIRECT)) {
            var target = request.getContextPath() + answer.getViewName().substring(REDIRECT.length());
            RequestContextUtils.saveOutputFlashMap(target, request, response);
            response.setHeader("HX-Redirect", target);
            answer.clear();
        }
    }
}
