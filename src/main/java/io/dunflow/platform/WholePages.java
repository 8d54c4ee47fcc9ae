package io.dunflow.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a preview, which a script puts into the page that asks, a page of its own for who has no script. */
@Configuration(proxyBeanMethods = false)
class WholePages implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if (answer == null || answer.getViewName() == null || request.getHeader("HX-Request") != null) {
            return;
        }
        if (answer.getViewName().endsWith("-preview")) {
            answer.addObject("piece", answer.getViewName());
            answer.addObject("account", request.getParameter("account"));
            answer.setViewName("piece");
        }
    }
}
