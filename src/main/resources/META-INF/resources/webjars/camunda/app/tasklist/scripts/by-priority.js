// Tasklist orders by time of creation unless the address names another order, and ignores the order of a filter.
// Ours is the priority, the most pressing first; an order that somebody chose stays.
const BY_PRIORITY = 'sorting=' + encodeURIComponent('[{"sortBy":"priority","sortOrder":"desc"}]');

function orderByPriority() {
  const [path, search] = location.hash.split('?');
  if (path === '#/' && !(search || '').includes('sorting=')) {
    location.replace('#/?' + (search ? search + '&' : '') + BY_PRIORITY);
  }
}

window.addEventListener('hashchange', orderByPriority);
orderByPriority();
