package aftersales.webkit.shell;

import java.io.IOException;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Finds the words of all modules: every {@code messages/*.properties}, English, beside each its Chinese. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String CHINESE = "_zh_CN";

    /** English whatever the machine's own language is: a server in China answers an English reader in English. */
    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static String[] basenames() throws IOException {
        ResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(MessagesConfiguration.class.getClassLoader());
        var names = new TreeSet<String>();
        for (Resource file : resolver.getResources("classpath*:messages/*.properties")) {
            String name = String.valueOf(file.getFilename()).replace(".properties", "");
            if (!name.endsWith(CHINESE)) {
                names.add("messages." + name);
            }
        }
        return names.toArray(String[]::new);
    }
}
