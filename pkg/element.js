import{a as z,b as ut,c as P,d as It}from"./chunk-RPM4WVNO.js";import{a as C,b as L,c as B}from"./chunk-AUXC4LXU.js";import{a as He}from"./chunk-WOT6VMZA.js";var Xt={};He(Xt,{anchorAt:()=>k,apply:()=>F,begin:()=>H,carry:()=>W,locate:()=>E,push:()=>O,redo:()=>j,undo:()=>G});function k(s,{start:t,end:e}){return{exact:s.slice(t,e),prefix:s.slice(Dt(s,Math.max(0,t-32)),t),suffix:s.slice(e,Dt(s,Math.min(s.length,e+32))),at:t}}function E(s,{exact:t,prefix:e,suffix:n,at:o=0}){if(!t)return null;let r=null,i=0;for(let l=s.indexOf(t);l>=0;l=s.indexOf(t,l+1)){i++;let c=l+t.length,d=Ue(s,l,e)+Ke(s,c,n),u=Math.abs(l-o);(!r||d>r.agreed||d===r.agreed&&u<r.away)&&(r={start:l,end:c,agreed:d,away:u})}if(!r)return null;let a=e.length+n.length;return i>1&&r.agreed===0&&a>0?null:{start:r.start,end:r.end}}function Ue(s,t,e){let n=0;for(;n<e.length&&n<t&&s[t-1-n]===e[e.length-1-n];)n++;return n}function Ke(s,t,e){let n=0;for(;n<e.length&&t+n<s.length&&s[t+n]===e[n];)n++;return n}var Dt=(s,t)=>/[\udc00-\udfff]/.test(s.charAt(t))?t+1:t;var v=Object.freeze({confidence:1,rule:"correction"});function S(s,{start:t,end:e}){let n=null,o=0;for(let r of s){if(r.start===t&&r.end===e)return r;let i=Math.min(r.end,e)-Math.max(r.start,t);i>o&&([n,o]=[r,i])}return n}function T(s,t){let e=S(Be(s),t);if(!e)return null;let n=s.entities.find(({mentions:o})=>o.includes(e));return n?{entity:n,mention:e}:null}function*Be({entities:s}){for(let{mentions:t}of s)yield*t}var x=(s,t,e)=>e===null?s.filter(n=>n!==t):s.map(n=>n===t?e:n);function q(s,t,e=new Map){let n=new Map,o=t.filter(({mentions:i})=>i.length>0).map((i,a)=>(n.set(i.id,a),i.id===a?i:{...i,id:a})),r=s.quotes.map(i=>{let{speaker:a}=i;if(!a||a.entity===null)return i;let l=n.get(e.get(a.entity)??a.entity)??null;if(l===a.entity)return i;let c=l!==null||a.mention!==null;return{...i,speaker:c?{...a,entity:l}:null}});return{...s,entities:o,quotes:r}}var Pt=s=>s.sort((t,e)=>t.start-e.start||t.end-e.end),Ft=s=>s.mentions.map(t=>({...t,...v}));function Ht(s,t,e){let n=T(s,t)?.entity;if(!n)return null;let o=Ft(n);return q(s,x(s.entities,n,{...n,type:e,mentions:o}))}function Ut(s,t,e,n){if(t==="quote"){let l=S(s.quotes,e);return l&&{...s,quotes:x(s.quotes,l,null)}}if(t==="date"){let l=S(s.dates,e);return l&&{...s,dates:x(s.dates,l,null)}}let o=T(s,e);if(!o)return null;let{entity:r,mention:i}=o,a=n==="one"?x(r.mentions,i,null):[];return q(s,x(s.entities,r,{...r,mentions:a}))}var ft=(s,{start:t,end:e},n)=>s.map(o=>{let r=i=>i!==n&&i.start>=t&&i.end<=e;return o.mentions.some(r)?{...o,mentions:o.mentions.filter(i=>!r(i))}:o});function Kt(s,t,e){let{text:n}=s,o=n.slice(t.start,t.end),r=new Uint8Array(n.length);for(let{mentions:d}of s.entities)for(let{start:u,end:h}of d)r.fill(1,u,h);let i=[];for(let d=n.indexOf(o);d>=0;d=n.indexOf(o,d+o.length)){let u=d+o.length;!(d===t.start)&&(zt(n,d)||zt(n,u)||r.subarray(d,u).includes(1))||i.push({start:d,end:u,kind:"name",...v})}let a=ft(s.entities,t),l=a.find(d=>d.name===o&&d.type===e),c=l?{...l,mentions:Pt([...l.mentions,...i])}:{id:a.length,type:e,name:o,role:null,mentions:i};return q(s,l?x(a,l,c):[...a,c])}var zt=(s,t)=>/^[\p{L}\p{N}]{2}$/u.test(s.slice(Math.max(0,t-1),t+1));function Bt(s,t,e){let n=T(s,t)?.entity,o=e&&T(s,e)?.entity;if(!n||!o||n===o)return null;let r=Pt([...Ft(n),...o.mentions]),i={...o,role:o.role??n.role,mentions:r},a=x(x(s.entities,n,null),o,i);return q(s,a,new Map([[n.id,o.id]]))}function Wt(s,t){let e=T(s,t);if(!e||e.entity.mentions.length<2)return null;let{entity:n,mention:o}=e,r=x(n.mentions,o,null),i={id:s.entities.length,type:n.type,name:s.text.slice(o.start,o.end),role:null,mentions:[{...o,...v}]};return q(s,[...x(s.entities,n,{...n,mentions:r}),i])}function Gt(s,t,e,n){if(!n)return null;if(t==="quote"){let a=S(s.quotes,e);if(!a)return null;let l=a.parts.filter(({start:h,end:p})=>p>n.start&&h<n.end),c=l.length-1,d=l.map(({start:h,end:p},g)=>({start:g===0?n.start:h,end:g===c?n.end:p})),u={...a,...n,...v,parts:d.length?d:[n]};return{...s,quotes:x(s.quotes,a,u)}}if(t==="date"){let a=S(s.dates,e);if(!a)return null;let l={...a,...n,rule:v.rule};return{...s,dates:x(s.dates,a,l)}}let o=T(s,e);if(!o)return null;let{mention:r}=o,i=ft(s.entities,n,r).map(a=>{if(!a.mentions.includes(r))return a;let c=s.text.slice(r.start,r.end)===a.name?s.text.slice(n.start,n.end):a.name,d=x(a.mentions,r,{...r,...n,...v});return{...a,name:c,mentions:d}});return q(s,i)}function jt(s,t,e){let n=S(s.quotes,t);if(!n)return null;let o=e==="scare"?null:n.speaker,r={...n,kind:e,speaker:o,...v};return{...s,quotes:x(s.quotes,n,r)}}function _t(s,t,e){let n=S(s.quotes,t),o=e&&T(s,e)?.entity.id;if(!n||o===void 0)return null;let r=n.speaker?.mention??null,i={...n,speaker:o===null?null:{mention:r,entity:o,confidence:v.confidence}};return{...s,quotes:x(s.quotes,n,i)}}function Yt(s,t,e){let n=S(s.dates,t);if(!n)return null;let o={...n,...We(e),value:e,rule:v.rule};return{...s,dates:x(s.dates,n,o)}}function We(s){let[,t,e,n]=/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(s??"")??[];if(!t)return{from:null,to:null};let o=`${t}-${e??"01"}-${n??"01"}`;if(n)return{from:o,to:o};let r=new Date(Date.UTC(Number(t),Number(e??"12"),0)).getUTCDate();return{from:o,to:`${t}-${e??"12"}-${r}`}}var F=(s,t)=>t.reduce((e,n)=>Vt(e,n)??e,s);function W(s,t){let e=[],n=[],o=t;for(let r of s){let i=Vt(o,r);(i?e:n).push(r),o=i??o}return{kept:e,lost:n}}function Vt(s,t){let e=t.type==="keep"||t.type==="drop",n=E(e?s.sourceText:s.text,t.quote);if(!n)return null;switch(t.type){case"keep":case"drop":return s;case"add":return Kt(s,n,t.to);case"merge":return Bt(s,n,E(s.text,t.with));case"split":return Wt(s,n);case"speaker":return _t(s,n,t.to&&E(s.text,t.to));case"value":return Yt(s,n,t.to);case"respan":return Gt(s,t.target,n,E(s.text,t.to));case"remove":return Ut(s,t.target,n,t.scope??"all");case"retype":return t.target==="quote"?jt(s,n,t.to):Ht(s,n,t.to);default:return null}}var H=s=>({past:[],now:s,future:[]}),O=({past:s,now:t},e)=>({past:[...s,t],now:e,future:[]});function G(s){if(s.past.length===0)return s;let t=s.past.at(-1);return{past:s.past.slice(0,-1),now:t,future:[s.now,...s.future]}}function j(s){if(s.future.length===0)return s;let t=s.future[0];return{past:[...s.past,s.now],now:t,future:s.future.slice(1)}}var Ge={a:"á",e:"é",i:"í",o:"ó",u:"ú",y:"ý",c:"ç",n:"ñ",s:"š",z:"ž",A:"Á",E:"É",I:"Í",O:"Ó",U:"Ú",Y:"Ý",C:"Ç",N:"Ñ",S:"Š",Z:"Ž"};function Qt(s){let t=Object.entries(s).map(([e,n])=>{let o=n.replace(/\{\w+\}|[a-z]/gi,r=>Ge[r]??r);return[e,`⟦${o}⟧`]});return Object.fromEntries(t)}var Jt="qps-plocm",_={lang:"en",dir:"ltr",strings:C,say:L(C,"en")};async function Zt(s){let t=s?.toLowerCase()??"";if(t===Jt){let e=Qt(C);return{lang:Jt,dir:"rtl",strings:e,say:L(e,"en")}}if(!/^de\b/.test(t))return _;try{let{default:e}=await import("./chunk-VQSZWUNL.js"),n={...C,...e};return{lang:"de",dir:"ltr",strings:n,say:L(n,"de")}}catch{return _}}var pt=({type:s})=>s==="keep"||s==="drop",te=(s,t)=>JSON.stringify(s.filter(pt))===JSON.stringify(t.filter(pt));function ee(s,t,e,n){return[...s.filter(r=>{if(!pt(r)||r.type===t)return!0;let i=E(n,r.quote);return!i||!e.some(({start:a,end:l})=>a<i.end&&i.start<l)}),...e.map(r=>({type:t,quote:k(n,r)}))]}function ne(s,t){let e=r=>s.flatMap(i=>i.type===r?E(t,i.quote)??[]:[]),[n,o]=[e("keep"),e("drop")];return{...n.length&&{keep:n},...o.length&&{drop:o}}}function se({sourceMap:s},{start:t,end:e}){let n=s.filter(({text:i})=>i.end>t&&i.start<e),[o,r]=[n[0],n.at(-1)];return!o||!r?null:{start:o.source.start+(o.kind==="copy"?Math.max(0,t-o.text.start):0),end:r.source.end-(r.kind==="copy"?Math.max(0,r.text.end-e):0)}}var je=new Set("SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA SELECT BUTTON INPUT SVG MATH AUDIO VIDEO CANVAS IFRAME OBJECT RP RT".split(" ")),_e=new Set("ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(" "));function Y(s){let t=[],e="",n="",o=a=>{e&&(n=n.length>a.length&&n.includes(`
`)?n:a)},r=a=>{let l=a.parentElement?.closest("pre")!==null;for(let{0:c,index:d}of a.data.matchAll(l?/[^\n]+|\n/g:/\S+|\s+/g)){if(/^\s+$/.test(c)){let u=c.split(`
`).length-1,h=a.parentNode===s&&u>1?`

`:l&&u?`
`:" ";e&&h.length>=n.length&&!n.includes(`

`)&&(!n.includes(`
`)||h.includes(`
`))&&(n=h);continue}e+=n,n="",t.push({start:e.length,end:e.length+c.length,node:a,offset:d}),e+=c}},i=a=>{for(let l=a.firstChild;l;l=l.nextSibling)l instanceof Text?r(l):l instanceof HTMLElement&&!je.has(l.tagName)&&!l.hidden&&(l.tagName==="BR"?o(`
`):_e.has(l.tagName)?(o(`

`),i(l),o(`

`)):i(l))};return i(s),{text:e,runs:Ye(t)}}function Ye(s){let t=[];for(let e of s){let n=t.at(-1),o=n?n.end-n.start:0;n?.node===e.node&&e.start===n.end+1&&e.offset===n.offset+o+1?n.end=e.end:t.push(e)}return t}function mt(s,t,e=!1){let[n,o]=[0,s.length];for(;n<o;){let i=n+o>>1,a=s[i];(e?a.end<t:a.end<=t)?n=i+1:o=i}let r=s[n];return r?{node:r.node,offset:r.offset+Math.max(0,t-r.start)}:null}function oe(s){let t=s.getAttribute("format"),e=s.getAttribute("reference-date");return{...t&&{format:t},...e&&{referenceDate:e},...s.getAttribute("clean")==="off"&&{clean:!1}}}function re(s){let t=o=>{let r=s.getAttribute(o);return r===null?void 0:new URL(r,s.baseURI)},[e,n]=[t("worker-url"),t("wasm-url")];return{...e&&{workerUrl:e},...n&&{wasmUrl:n}}}var gt=s=>s.firstElementChild?Y(s).text:(s.textContent??"").trim();var U=["person","organization","place","group","event","law","work","product","language","money","percent"],y=[...U,"quote","indirect","scare","date"],R=s=>{let t=y.indexOf(s);return t>=y.indexOf("event")&&t<=y.indexOf("percent")?"other":s},V=s=>s==="direct"?"quote":s;function bt(s){if(s==null)return new Set(y);let t=new Set(typeof s=="string"?s.split(/\s+/):s);return new Set(y.filter(e=>t.has(e)))}function*K(s){for(let[t,e]of s.entities.entries())for(let[n,{start:o,end:r,kind:i}]of e.mentions.entries()){let a={kind:"entity",index:t,mention:n};yield{start:o,end:r,kind:e.type,target:a,quiet:i!=="name",nodes:[]}}for(let[t,e]of s.quotes.entries()){let n={kind:"quote",index:t},o=V(e.kind);for(let{start:r,end:i}of e.parts.length?e.parts:[e])yield{start:r,end:i,kind:o,target:n,quiet:!1,nodes:[]}}for(let[t,{start:e,end:n}]of s.dates.entries())yield{start:e,end:n,kind:"date",target:{kind:"date",index:t},quiet:!1,nodes:[]}}var N=(s,t)=>s?.kind===t?.kind&&s?.index===t?.index&&s?.mention===t?.mention,ie=({kind:s})=>s==="quote"||s==="indirect"||s==="scare"?0:s==="date"?2:1,X=(s,t)=>s.start-t.start||t.end-s.end||ie(s)-ie(t);var ae=`/* How marks look in the text of the host's page. A page's own ::highlight() rules come after these. */

::highlight(article-annotator-person) {
  text-decoration: underline solid 0.11em var(--annotator-person, light-dark(#9a3412, #f0a37e));
}
::highlight(article-annotator-organization) {
  text-decoration: underline double 0.07em
    var(--annotator-organization, light-dark(#1e4e8c, #8fb8f0));
}
::highlight(article-annotator-place) {
  text-decoration: underline dotted 0.14em var(--annotator-place, light-dark(#17643a, #86cfa0));
}
::highlight(article-annotator-group) {
  text-decoration: underline dashed 0.11em var(--annotator-group, light-dark(#6b3fa0, #c6a6ee));
}
::highlight(article-annotator-other) {
  text-decoration: underline wavy 0.07em var(--annotator-other, light-dark(#7a5b00, #e2c265));
}
::highlight(article-annotator-chosen) {
  background-color: var(--annotator-chosen, light-dark(#f6cfb8, #5a3420));
}
::highlight(article-annotator-date) {
  text-decoration: underline solid 0.08em var(--annotator-date, light-dark(#0b6470, #76cfda));
  color: var(--annotator-date, light-dark(#0b6470, #76cfda));
}
::highlight(article-annotator-quote) {
  background-color: var(--annotator-quote, light-dark(#f3e9cf, #3a321a));
}
::highlight(article-annotator-indirect) {
  text-decoration: underline solid 0.06em var(--annotator-quote-ink, light-dark(#6b4f00, #e6d19a));
}
::highlight(article-annotator-scare) {
  text-decoration: underline dotted 0.06em var(--annotator-quote-ink, light-dark(#6b4f00, #e6d19a));
}
`;var Xe=120,Q=new Map,$=()=>"Highlight"in globalThis&&"highlights"in CSS,xt="article-annotator-chosen",Qe=s=>`article-annotator-${R(s)}`,J=class{article=null;#e;#s;#t=null;#r=null;#h=null;#d;#o=[];#n="";#l=[];#p=[];#a=null;#c=new Set(y);#i=null;constructor(t,e,n){this.#e=t,this.id=e,this.#s=n,this.#u()}get node(){return this.#t}#u(){let t=this.#e.getRootNode();this.#t=t.getElementById(this.id),this.#r?.disconnect(),this.#t&&(this.#r=new MutationObserver(()=>this.#g()),this.#r.observe(this.#t,{childList:!0,characterData:!0,subtree:!0}),this.#w(t)),this.#h??=new MutationObserver(()=>{this.#t?.isConnected&&this.#t.id===this.id||(this.#t||t.getElementById(this.id))&&this.#g()}),this.#h.observe(t,{childList:!0,subtree:!0})}#g(){clearTimeout(this.#d),this.#d=setTimeout(()=>{(!this.#t?.isConnected||this.#t.id!==this.id)&&this.#u();let t=this.#n;this.read()!==t?this.#s():this.#m()},Xe)}read(){let{text:t,runs:e}=this.#t?Y(this.#t):{text:"",runs:[]};return this.#n=t,this.#o=e,t}show(t,e){this.article=t,this.#c=e,this.#l=[...K(t)].sort(X),this.#m()}filter(t){this.#c=t,this.#m()}#m(){if(this.#f(),!!$())for(let t of this.#l){if(t.quiet||!this.#c.has(t.kind))continue;let e=this.rangeOf(t);if(!e)continue;let n=Qe(t.kind),o=CSS.highlights.get(n);o||(o=new Highlight,o.priority=["quote","indirect","scare"].includes(t.kind)?0:1,CSS.highlights.set(n,o)),o.add(e),this.#p.push({range:e,name:n})}}#f(){if($()){for(let{range:t,name:e}of this.#p){let n=CSS.highlights.get(e);n?.delete(t),n?.size===0&&CSS.highlights.delete(e)}this.#p=[]}}rangeOf({start:t,end:e}){let n=mt(this.#o,t),o=mt(this.#o,e,!0);if(!n||!o)return null;let r=document.createRange();try{r.setStart(n.node,n.offset),r.setEnd(o.node,o.offset)}catch{return null}return r}boxOf(t){return[...this.rangeOf(t)?.getClientRects()??[]].at(-1)??new DOMRect}find(t){let{kind:e,index:n,mention:o=0}=t,r=e==="entity"?{kind:e,index:n,mention:o}:{kind:e,index:n};return this.#l.find(i=>N(i.target,r))??null}step(t,e,n){let o=this.#l.filter(r=>!r.quiet&&n.has(r.kind));return t?o[o.indexOf(t)+e]??null:(e>0?o[0]:o.at(-1))??null}choose(t){if(!$()||(this.#a&&CSS.highlights.get(xt)?.delete(this.#a),this.#a=t&&this.rangeOf(t),!this.#a))return;let e=CSS.highlights.get(xt)??new Highlight;e.priority=2,e.add(this.#a),CSS.highlights.set(xt,e)}reveal(t,e){this.rangeOf(t)?.startContainer.parentElement?.scrollIntoView({block:"nearest",behavior:e})}at(t,e){let n=null,o=Je(t,e),r=o&&this.#b(o);if(r===null)return null;for(let i of this.#l){if(i.start>r||i.end<r||i.quiet||!this.#c.has(i.kind)||n&&i.end-i.start>=n.end-n.start)continue;[...this.rangeOf(i)?.getClientRects()??[]].some(l=>t>=l.left&&t<=l.right&&e>=l.top&&e<=l.bottom)&&(n=i)}return n}#b({node:t,offset:e}){for(let n of this.#o){let o=n.start+e-n.offset;if(n.node===t&&o>=n.start&&o<=n.end)return o}return null}#w(t){if(this.#i===t||!$())return;this.#x();let e=Q.get(t);e||(e={sheet:new CSSStyleSheet,users:0},e.sheet.replaceSync(ae),Q.set(t,e),t.adoptedStyleSheets=[...t.adoptedStyleSheets,e.sheet]),e.users++,this.#i=t}#x(){let t=this.#i,e=t&&Q.get(t);this.#i=null,!(!t||!e||--e.users>0)&&(Q.delete(t),t.adoptedStyleSheets=t.adoptedStyleSheets.filter(n=>n!==e.sheet))}disconnect(){clearTimeout(this.#d),this.#r?.disconnect(),this.#h?.disconnect(),this.#h=null,this.choose(null),this.#f(),this.#x(),this.article=null,this.#l=[]}};function Je(s,t){if("caretPositionFromPoint"in document){let n=document.caretPositionFromPoint(s,t);return n&&{node:n.offsetNode,offset:n.offset}}let e=document.caretRangeFromPoint(s,t);return e&&{node:e.startContainer,offset:e.startOffset}}var wt=new Map;function Ze(s,t,e="ltr"){let n={...C,...t};wt.set(s,{lang:s,dir:e,strings:n,say:L(n,s)})}var le=s=>wt.get(s)??wt.get(s.split("-")[0]??"")??Zt(s);var ce=s=>new Set((s??"").split(/\s+/).map(t=>t==="self"?location.origin:t).filter(t=>URL.canParse?.(t)!==!1&&t!==""&&t!=="*"));function de(s,t){let e=new AbortController,{signal:n}=e;if(t.size===0||window.parent===window)return()=>e.abort();let o=null,r=d=>{o&&window.parent.postMessage(d,o)},i=d=>{o=d,r({annotator:"ready"}),r({annotator:"height",height:s.offsetHeight})},a=async({id:d,text:u,options:h})=>{let p=o,g=m=>{p&&window.parent.postMessage({...m,id:d},p)};try{g({annotator:"result",result:await s.annotate(u,{...h})})}catch(m){let w=m instanceof z?m.code:"superseded";g({annotator:"error",code:w,message:P(m)})}};window.addEventListener("message",({data:d,source:u,origin:h})=>{u!==window.parent||!t.has(h)||typeof d!="object"||(d?.annotator==="hello"?i(h):d?.annotator==="annotate"&&typeof d.text=="string"?(o=h,a(d)):d?.annotator==="select"&&s.select(d.target??null))},{signal:n}),s.addEventListener("annotator-select",d=>{let{target:u}=d.detail;r({annotator:"select",target:u})},{signal:n});let l=new ResizeObserver(()=>{r({annotator:"height",height:s.offsetHeight})});l.observe(s),n.addEventListener("abort",()=>l.disconnect());let c=document.referrer?new URL(document.referrer).origin:null;return c&&t.has(c)&&i(c),()=>e.abort()}function f(s,t,...e){let n=document.createElement(s);for(let[o,r]of Object.entries(t??{}))r===!0?n.setAttribute(o,""):r!==!1&&r!==void 0&&n.setAttribute(o,r);for(let o of e)o&&n.append(o);return n}function b(s,t,e){let n=f("button",{type:"button",...e},s);return n.addEventListener("click",t),n}var Z=8,tt=class{node=f("div",{class:"card",part:"card",role:"dialog","aria-labelledby":"card-title",tabindex:"-1",hidden:!0});#e;constructor(t){this.#e=t}get open(){return!this.node.hidden}show(t,e,n,o,{say:r},i){let a=b("×",i,{class:"close","aria-label":r("card.close")});this.node.replaceChildren(t,a),this.node.hidden=!1;let l=n.getBoundingClientRect(),{height:c,width:d}=this.node.getBoundingClientRect(),u=e.bottom+Z,h=e.top-Z-c,p=u+c>window.innerHeight&&h>0?h:u;if(this.#e.setProperty("top",`${Math.round(p-l.top)}px`),!o)return;let g=Math.max(Z,Math.min(e.left,window.innerWidth-d-Z));this.#e.setProperty("left",`${Math.round(g-l.left)}px`)}hide(){this.open&&(this.node.hidden=!0,this.node.replaceChildren())}};var he=new WeakMap,ue=(s,t)=>{he.set(s,t)},et=class{sheet=new CSSStyleSheet;#e=0;#s={after:null,at:-1/0};clear(){this.sheet.replaceSync(""),this.#e=0,this.#s={after:null,at:-1/0}}lay(t){let e=t.map(n=>({chunk:n,frame:n.getBoundingClientRect().top+scrollY,glosses:tn(n)}));for(let{chunk:n,frame:o,glosses:r}of e){let{after:i,at:a}=this.#s,l=i&&i===n.previousElementSibling?a-o:-1/0;for(let{node:c,line:d,height:u}of r){let h=Math.max(d,l+8);l=h+u,c.id=`gloss-${this.#e++}`;let p=`#${c.id} { top: ${Math.round(h)}px }`;this.sheet.insertRule(p,this.sheet.cssRules.length)}this.#s={after:n,at:l+o}}}};function tn(s){let t=[...s.querySelectorAll(".gloss")];if(!t[0]||getComputedStyle(t[0]).position!=="absolute")return[];let{top:e}=s.getBoundingClientRect();return t.map(n=>({node:n,line:(he.get(n)?.getClientRects()[0]?.top??e)-e,height:n.offsetHeight}))}function fe({entities:s,quotes:t,dates:e}){let n=new Map,o=r=>n.set(r,(n.get(r)??0)+1);for(let{type:r}of s)o(r);for(let{kind:r}of t)o(V(r));return e.length&&n.set("date",e.length),n}function pe(s,t,{say:e,lang:n},o){let r=new Intl.NumberFormat(n),i=y.filter(l=>s.has(l)).map(l=>{let c=f("span",{class:`swatch ${R(l)}`},e(`kinds.${l}`)),d=f("button",{type:"button","data-kind":l,"data-key":l,"aria-pressed":String(t.has(l))},c,` ${r.format(s.get(l)??0)}`);return d.addEventListener("click",()=>o(l)),d}),a=e("legend.label");return f("div",{class:"legend",part:"legend",role:"group","aria-label":a},...i)}var en=120;function me({text:s},t,{say:e},n){let o=s.slice(t.start,t.end);if(o.length>en||o.includes(`
`))return null;let r=document.createDocumentFragment(),i=U.map(a=>b(e(`kind.${a}`),()=>n({type:"add",target:"entity",quote:k(s,t),to:a})));return r.append(f("h3",{id:"card-title"},o),f("p",null,e("card.markAs")),f("div",{class:"acts"},...i)),r}var nt="[\\p{L}\\p{N}\\p{M}$£€%]+(?:['’.&-][\\p{L}\\p{N}\\p{M}]+)*",nn=new RegExp(`^${nt}[^\\p{L}\\p{N}$£€]+`,"u"),sn=new RegExp(`[^\\p{L}\\p{N}%]+${nt}$`,"u"),on=new RegExp(`^[^\\p{L}\\p{N}\\n]*${nt}`,"u"),rn=new RegExp(`${nt}[^\\p{L}\\p{N}\\n]*$`,"u"),ge=80;function be(s,{start:t,end:e},n){let o=s.slice(t,e),r=(i,a)=>i.exec(a)?.[0].length??0;switch(n){case"more-before":{let i=r(rn,s.slice(Math.max(0,t-ge),t));return i?{start:t-i,end:e}:null}case"less-before":{let i=r(nn,o);return i&&i<o.length?{start:t+i,end:e}:null}case"less-after":{let i=r(sn,o);return i&&i<o.length?{start:t,end:e-i}:null}default:{let i=r(on,s.slice(e,e+ge));return i?{start:t,end:e+i}:null}}}var xe=300;function we(s,t,e,n){let o=f("div",{class:"acts"}),{kind:r,index:i}=t.target,a=(r==="quote"?s.quotes[i]:void 0)??t,l={article:s,span:{start:a.start,end:a.end},words:e,acts:n,row:o},c=r==="entity"?an(l,t.target):r==="quote"?ln(l,i):cn(l);return o.append(...c,hn(l,r==="removed"?"entity":r)),o}function an(s,{index:t,mention:e=0}){let{article:n,span:o,words:r,acts:i}=s,{say:a}=r,l=n.entities[t];if(!l)return[];let c=k(n.text,o),d=n.entities.filter(h=>h!==l).sort((h,p)=>+(p.type===l.type)-+(h.type===l.type)).slice(0,xe),u=l.mentions.length<2;return[!u&&b(a("card.nextMention"),()=>i.select({kind:"entity",index:t,mention:(e+1)%l.mentions.length})),b(a("card.notAName"),()=>i.correct({type:"remove",target:"entity",quote:c},o)),!u&&b(a("card.notHere"),()=>i.correct({type:"remove",target:"entity",quote:c,scope:"one"},o)),st(s,"card.retype",un(r,U,l.type),h=>i.correct({type:"retype",target:"entity",quote:c,to:h},o)),d.length>0&&st(s,"card.merge",ke(d),h=>{let p=ve(n,Number(h));p&&i.correct({type:"merge",quote:c,with:p},o)}),!u&&b(a("card.split"),()=>i.correct({type:"split",quote:c},o))].filter(h=>h!==!1)}function ln(s,t){let{article:e,span:n,words:o,acts:r}=s,{say:i}=o,a=k(e.text,n),{kind:l="direct",speaker:c}=e.quotes[t]??{},d=e.entities.filter(({type:m})=>["person","organization","group","place"].includes(m)).sort((m,w)=>+(w.type==="person")-+(m.type==="person")).slice(0,xe),h=Object.entries({direct:"quote",indirect:"indirect",scare:"scare"}).map(([m,w])=>({value:m,label:i(`kind.${w}`),chosen:m===l})),p=c?.entity??null,g=[...ke(d,p),{value:"",label:i("card.speaker.none"),chosen:p===null}];return[p!==null&&b(i("card.toSpeaker"),()=>r.select({kind:"entity",index:p,mention:0})),l!=="scare"&&st(s,"card.speaker",g,m=>{let w=m===""?null:ve(e,Number(m));r.correct({type:"speaker",quote:a,to:w},n)}),st(s,"card.retype",h,m=>r.correct({type:"retype",target:"quote",quote:a,to:m},n)),b(i("card.notAQuote"),()=>r.correct({type:"remove",target:"quote",quote:a},n))].filter(m=>m!==!1)}function cn({article:s,span:t,words:{say:e},acts:n}){let o=k(s.text,t);return[b(e("card.notADate"),()=>n.correct({type:"remove",target:"date",quote:o},t))]}var dn=[["more-before","+⟵"],["less-before","⟶|"],["less-after","|⟵"],["more-after","⟶+"]];function hn({article:s,span:t,words:{say:e},acts:n},o){let{text:r}=s,i=f("span",{class:"span",role:"group","aria-label":e("card.span")});for(let[a,l]of dn){let c=be(r,t,a),d=e(`card.span.${a}`),u=b(l,()=>{if(!c)return;let[h,p]=[k(r,t),k(r,c)];n.correct({type:"respan",target:o,quote:h,to:p},c)},{"aria-label":d,title:d});u.disabled=c===null,i.append(u)}return i}function st({row:s,words:{say:t}},e,n,o){return b(t(e),()=>{let r=[...s.childNodes],i=f("select",null);for(let{value:l,label:c,chosen:d}of n)i.append(f("option",{value:l,selected:d},c));let a=()=>{s.replaceChildren(...r),r.find(l=>l.textContent===t(e))?.focus()};s.replaceChildren(f("label",null,t(`${e}.label`),i),b(t("card.apply"),()=>o(i.value)),b(t("card.back"),a)),i.focus()})}var un=({say:s},t,e)=>t.map(n=>({value:n,label:s(`kind.${n}`),chosen:n===e})),ke=(s,t)=>s.map(({id:e,name:n,role:o})=>({value:String(e),label:o?`${n} (${o})`:n,chosen:e===t}));function ve({text:s,entities:t},e){let n=t[e]?.mentions??[],o=n.find(({kind:r})=>r==="name")??n[0];return o?k(s,o):null}var kt=6;function ye(s,t,e){let{kind:n,index:o}=t,r=document.createDocumentFragment();if(n==="entity"){let i=s.entities[o];if(!i)return null;r.append(...fn(s,i,t.mention??0,e))}else if(n==="quote"){let i=s.quotes[o];if(!i)return null;r.append(...pn(s,i,e))}else if(n==="date"){let i=s.dates[o];if(!i)return null;r.append(...mn(s,i,e))}else return null;return r}var vt=s=>f("h3",{id:"card-title"},s),A=(...s)=>f("p",null,...s),ot=s=>f("p",{class:"why"},s);function fn(s,t,e,n){let{say:o}=n,r=[o(`kind.${t.type}`)];t.role&&r.push(t.role),r.push(o("card.mentions",{n:t.mentions.length}));let i=s.quotes.filter(({kind:d,speaker:u})=>d!=="scare"&&u?.entity===t.id).length;i&&r.push(o("card.said",{n:i}));let a=new Set;for(let{start:d,end:u}of t.mentions){let h=s.text.slice(d,u);if(h!==t.name&&a.add(h),a.size>kt)break}let l=[...a].slice(0,kt).map(d=>`“${d}”`);a.size>kt&&l.push("…");let c=t.mentions[e];return[vt(t.name),A(yt(r.join(" · "))),l.length>0&&A(o("card.also",{names:l.join(", ")})),c&&ot(Ee(c.rule,c.confidence,n))].filter(d=>d!==!1&&d!==void 0)}function pn(s,t,e){let{say:n}=e,o=t.kind==="direct"?"quote":t.kind,{speaker:r,cue:i}=t,a=typeof r?.entity!="number"?null:s.entities[r.entity],l=r?.mention&&s.text.slice(r.mention.start,r.mention.end),c=a?.name??l,d=[vt(yt(n(`kind.${o}`)))];if(t.kind!=="scare"){let u=a&&l&&l!==a.name;d.push(A(c?n(t.kind==="direct"?"card.saidBy":"card.reportedOf",{name:c}):n("card.notTold"),u&&` ${n("card.through",{words:l})}`,a?.role?` · ${a.role}`:null))}return i&&d.push(A(n("card.cue",{words:s.text.slice(i.start,i.end)}))),d.push(ot(Ee(t.rule,t.confidence,e))),r&&c&&d.push(ot(n("card.speakerSure",{share:Se(r.confidence,e)}))),d}function mn(s,t,e){let{say:n,lang:o}=e,r=[vt(s.text.slice(t.start,t.end))];if(r.push(A(yt(B(t,n,o)))),t.value!==null){let{from:a,to:l}=t,c=a&&l&&a!==l?` · ${n("card.days",{from:a,to:l})}`:"";r.push(A(f("code",null,t.value),c))}let{reference:i}=s.metadata;if(t.relative&&i){let a=n(`date.from.${i.from}`);r.push(A(n("card.countedFrom",{date:i.date,from:a})))}return r.push(ot(n("card.why",{why:n(`rule.${t.rule}`)}))),r}var Ee=(s,t,e)=>e.say("card.whySure",{why:e.say(`rule.${s}`),share:Se(t,e)}),Se=(s,{lang:t})=>new Intl.NumberFormat(t,{style:"percent"}).format(s),yt=s=>s.charAt(0).toLocaleUpperCase()+s.slice(1);var Te=3;function Ce(s,t,e,n){let{say:o,lang:r}=e,i=[...new Set(t.map(m=>s.removed[m]?.reason??"other"))],a=new Intl.ListFormat(r,{type:"unit",style:"short"}),l=i.slice(0,Te).map(m=>o(`reason.${m}`));i.length>Te&&l.push("…");let c=o("removed.here",{n:t.length,reasons:a.format(l)}),d=b(o("removed.show"),()=>g(),{"aria-expanded":"false"}),u=b(o(t.length>1?"removed.restoreAll":"removed.restore"),()=>n([...t])),h=f("div",{class:"removed",part:"removed","data-removed":t.join(" ")},f("span",{class:"what"},c),f("span",{class:"acts"},d,u)),p=null,g=()=>{let m=d.getAttribute("aria-expanded")!=="true";d.setAttribute("aria-expanded",String(m)),d.textContent=o(m?"removed.hide":"removed.show"),p??=h.appendChild(gn(s,t,e,n)),p.hidden=!m};return h}function gn(s,t,{say:e},n){let o=t.map(r=>{let{source:i,reason:a,rule:l}=s.removed[r]??{};return f("li",{"data-index":String(r)},f("span",{class:"was"},s.sourceText.slice(i?.start,i?.end).trim()),f("span",{class:"why"},`${e(`reason.${a}`)}: ${e(`rule.${l}`)}`),t.length>1&&b(e("removed.restore"),()=>n([r])))});return f("ul",null,...o)}function qe(s){s.querySelector("button[aria-expanded=false]")?.click()}function Et(s){let t=getSelection(),e=s,n=typeof e.getSelection=="function"?e.getSelection():t;if(typeof e.getSelection!="function"&&t&&"getComposedRanges"in t){let o=t.getComposedRanges({shadowRoots:[s]})[0];return o&&!o.collapsed?o:null}return n&&!n.isCollapsed&&n.rangeCount>0?n.getRangeAt(0):null}function St(s,t,e){let n=document.createRange();return n.setStart(s,0),n.setEnd(t,e),n.toString().length}function Oe(s,{start:t,end:e}){let n=s.slice(t,e),o=t+(n.length-n.trimStart().length),r=e-(n.length-n.trimEnd().length);return o<r?{start:o,end:r}:null}var Tt=250,rt=class{selected=null;#e;#s=null;#t=null;#r=null;#h=!1;#d=!1;#o=null;#n;#l=new AbortController;constructor(t){this.#e=t,this.#b()}disconnect(){clearTimeout(this.#n),this.#l.abort(),this.#i()}attach(t){this.#l.abort(),this.#l=new AbortController,t&&this.#y(t,this.#l.signal)}leave(){clearTimeout(this.#n);let{root:t,card:e,pane:n}=this.#e,o=this.#f(),r=e.node.contains(t.activeElement),i=this.#r&&this.#h?this.#r:null,a=this.#o??i??o,l=(i??o)?.target.kind,c=this.selected;return e.hide(),this.#r=this.#s=this.#t=this.#o=null,()=>{if(!l||!a||this.#e.hostText())return;let{here:d,after:u}=n().at(l,a);i&&d?(this.#g(d),this.#a(d,!0),r&&e.node.focus()):c&&this.#p(null),(o||r&&!d)&&this.#m(d??u,!0)}}drawn(){if(this.#s)return;let t=this.#e.pane().step(null,1,this.#e.look().kinds);t?.nodes.length&&this.#g(t),this.#t=null}filtered(){let{kinds:t}=this.#e.look();(!this.#s||!t.has(this.#s.kind))&&(this.#g(this.#e.pane().step(null,1,t)),this.#t=null),this.#r&&!t.has(this.#r.kind)&&this.#i()}select(t){let{pane:e,hostText:n}=this.#e;if(t?.kind==="removed"){let r=e().findRemoved(t.index);if(!r)return;qe(r),r.scrollIntoView({block:"nearest",behavior:Ct()}),this.#i(),this.#p(t);return}let o=t&&(n()??e()).find(t);if(!o){this.#i(),this.#p(null);return}n()?n()?.reveal(o,Ct()):o.nodes[0]?.scrollIntoView({block:"nearest",behavior:Ct()}),this.#g(o),this.#a(o,!0)}step(t){let{pane:e,hostText:n,look:o}=this.#e,r=(n()??e()).step(this.#r??this.#t,t,o().kinds);return r&&this.select(r.target),r?.target??null}#p(t){N(this.selected,t)||(this.selected=t,this.#e.deeds.selected(t))}#a(t,e){let{card:n,sheet:o,deeds:r,pane:i,hostText:a,look:l}=this.#e,c=a(),d=c?.article??i().article,{words:u}=l(),h=d&&ye(d,t.target,u);if(!d||!h)return;this.#c(),this.#r=t,this.#t=t,this.#h=e,h.append(we(d,t,u,{select:g=>this.select(g),correct:(g,m)=>{this.#o=m,r.correct(g)}}));let p=c?c.boxOf(t):bn(t.nodes);n.show(h,p,o,c!==null,u,()=>this.#u()),c?.choose(t);for(let g of i().kin(t.target))for(let m of g.nodes)m.classList.add("kin");for(let g of t.nodes)g.classList.add("on");e&&this.#p(t.target)}#c(){let{pane:t,hostText:e}=this.#e;e()?.choose(null);for(let n of t().node.querySelectorAll(".on, .kin"))n.classList.remove("on","kin")}#i(){let{card:t}=this.#e;t.open&&(this.#c(),t.hide(),this.#r=null,this.#h=!1)}#u(){let{root:t,card:e}=this.#e,n=this.#r,o=e.node.contains(t.activeElement);this.#i(),this.#p(null),o&&this.#m(n,!0)}#g(t){let e=this.#s?.nodes[0];e&&(e.tabIndex=-1),this.#s=this.#t=t;let n=t?.nodes[0];n&&(n.tabIndex=0)}#m(t,e=!1){t&&(this.#g(t),this.#d=e,t.nodes[0]?.focus(),this.#d=!1)}#f(){let{root:t,pane:e}=this.#e;return e().markOf(t.activeElement)}#b(){let{frame:t,sheet:e,card:n}=this.#e,o=r=>{let i=this.#e.pane().markOf(r.target);return i&&!i.quiet&&this.#e.look().kinds.has(i.kind)?i:null};t.addEventListener("pointerover",r=>{if(r.pointerType!=="mouse"||r.buttons!==0||this.#h)return;clearTimeout(this.#n);let i=o(r);i!==this.#r&&(this.#n=setTimeout(()=>{i?this.#a(i,!1):this.#i()},Tt))}),t.addEventListener("pointerleave",()=>this.#w()),n.node.addEventListener("pointerenter",()=>clearTimeout(this.#n)),n.node.addEventListener("pointerleave",()=>this.#w()),t.addEventListener("click",r=>{let i=o(r);!i||Et(this.#e.root)||(clearTimeout(this.#n),this.#m(i,!0),this.#a(i,!0))}),t.addEventListener("focusin",r=>{let i=o(r);!i||this.#d||this.#r===i||(this.#g(i),this.#a(i,!1))}),e.addEventListener("focusout",({relatedTarget:r})=>{!(r instanceof Node&&e.contains(r))&&!this.#h&&!this.#d&&this.#i()}),e.addEventListener("keydown",r=>this.#k(r)),t.addEventListener("pointerup",()=>setTimeout(()=>this.#x()))}#w(){clearTimeout(this.#n);let{root:t,card:e}=this.#e;this.#h||this.#f()||e.node.contains(t.activeElement)||(this.#n=setTimeout(()=>this.#i(),Tt))}#x(){let{root:t,card:e,sheet:n,deeds:o,pane:r,look:i}=this.#e,{article:a}=r(),l=Et(t),c=a&&l&&r().spanOf(l);if(!a||!c)return;let{words:d}=i(),u=me(a,c,d,g=>{this.#i(),o.correct(g);let{here:m}=r().at("entity",c);m&&this.select(m.target)});if(!u)return;this.#i(),this.#h=!0;let h=document.createRange();h.setStart(l.startContainer,l.startOffset),h.setEnd(l.endContainer,l.endOffset);let p=[...h.getClientRects()].at(-1)??new DOMRect;e.show(u,p,n,!1,d,()=>this.#u())}#y(t,e){let{card:n}=this.#e,o=({target:a})=>a instanceof Node&&t.node?.contains(a),r=a=>{if(!o(a)||getSelection()?.type==="Range")return;let l=t.at(a.clientX,a.clientY);l?this.#a(l,!0):n.open&&this.#u()},i=a=>{if(!(a.pointerType!=="mouse"||a.buttons!==0||this.#h)){if(a.composedPath().includes(n.node))return clearTimeout(this.#n);!o(a)&&!n.open||(clearTimeout(this.#n),this.#n=setTimeout(()=>{let l=o(a)?t.at(a.clientX,a.clientY):null;l!==this.#r&&(l?this.#a(l,!1):this.#i())},Tt))}};document.addEventListener("click",r,{signal:e}),document.addEventListener("pointermove",i,{signal:e,passive:!0})}#k(t){let{card:e,deeds:n,pane:o,look:r}=this.#e;if(t.key==="Escape"&&e.open)return this.#u(),t.preventDefault();let i=t.ctrlKey||t.metaKey;if(i&&t.key.toLowerCase()==="z")return t.shiftKey?n.redo():n.undo(),t.preventDefault();let a=this.#f();if(!a||i||t.altKey)return;let{kinds:l}=r(),c=t.composedPath()[0],d=getComputedStyle(c).direction==="rtl"?-1:1,h={ArrowRight:d,ArrowLeft:-d,ArrowDown:1,ArrowUp:-1}[t.key];if(h)this.#m(o().step(a,h>0?1:-1,l));else if(t.key==="Home"||t.key==="End")this.#m(o().step(null,t.key==="Home"?1:-1,l));else if(t.key==="Enter"||t.key===" ")this.#a(a,!0),e.node.focus();else return;t.preventDefault()}},Ct=()=>matchMedia("(prefers-reduced-motion: reduce)").matches?"instant":"smooth",bn=s=>[...s.at(-1)?.getClientRects()??[]].at(-1)??new DOMRect;function Ae(s,t,e){let n=[],o=[],r=t,i=()=>o.at(-1)?.children??n,a=h=>{h>r&&i().push({start:r,end:h}),r=Math.max(r,h)},l=h=>{for(let p;(p=o.at(-1))&&p.end<=h;o.pop())a(p.end)},c=(h,p)=>{l(p),a(p);let g=o.reduce((ht,I)=>Math.min(ht,I.end),e),m=Math.min(h.end,g);if(m<=p||o.length>=12)return;let w={mark:h,start:p,end:m,opens:h.start>=t&&p===Math.max(h.start,t),closes:m===h.end,children:[]};i().push(w),o.push(w),m<Math.min(h.end,e)&&d.push({mark:h,from:m})},d=[],u=h=>{for(;;){d.sort((g,m)=>g.from-m.from||m.mark.end-g.mark.end);let p=d[0];if(!p||p.from>h)return;d.shift(),c(p.mark,p.from)}};for(let h of s){if(h.end<=t||h.start>=e)continue;let p=Math.max(h.start,t);u(p),c(h,p)}return u(e),l(e),a(e),n}var xn={headline:"h1",subheading:"h2","list-item":"li",caption:"figcaption"};function qt({kind:s,continues:t}){let e=xn[s]??"p";return f(e,{class:t?`${s} continues`:s})}function Re(s,t,{start:e,end:n},o,r){let i=(a,l)=>{for(let c of l)if("mark"in c){let d=wn(t,c);r(c.mark,d,c.opens),i(d,c.children),a.append(d)}else a.append(t.text.slice(c.start,c.end))};s.replaceChildren(),i(s,Ae(o,e,n))}var Le=new Map;function wn(s,{mark:t,opens:e,closes:n}){let{kind:o,quiet:r}=t,i=`${o} ${r} ${e} ${n}`,a=Le.get(i);a||(a=kn(o,r,e,n),Le.set(i,a));let l=a.cloneNode(),c=o==="date"?vn(s.dates[t.target.index]?.value):void 0;return c&&l.setAttribute("datetime",c),l}function kn(s,t,e,n){let o=[R(s),t&&"quiet",e&&"opens",n&&"closes"],r={quote:"q",indirect:"span",scare:"span",date:"time"},i=s in r?r[s]:"mark";return f(i,{class:o.filter(Boolean).join(" "),part:`mark ${s}`,"data-kind":s,tabindex:e&&!t?"-1":void 0})}var vn=s=>s&&/^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?|-W\d\d)?|P(\d+D)?(T\d+H)?)$/.test(s)?s:void 0,it=s=>s.marks.sort(X);function Ne(s,t,e){let{kind:n,index:o}=t.target,r=n==="quote"?s.quotes[o]:void 0;if(r&&t.kind==="quote"&&t.start===r.start)return yn(s,r,e);let i=n==="date"?s.dates[o]:void 0;return i?En(s,i,e):null}function yn(s,t,{say:e}){let{entity:n,mention:o}=t.speaker??{entity:null,mention:null},r=n===null?null:s.entities[n]?.name??null,i=o&&s.text.slice(o.start,o.end);if(!r&&!i)return null;let a=s.entities[n??-1]?.mentions.some(({kind:d,start:u})=>d==="pronoun"&&u===o?.start),l=r&&i&&!a&&!Sn(r,i)?i:null,c=$e(f("b",null,r??i),` ${e("gloss.said")}`,l&&f("span",{class:"through"},e("gloss.through",{words:l})));return{key:`q${n??i}${l??""}`,node:c}}function En(s,t,{say:e,lang:n}){let{value:o,type:r,relative:i,implied:a}=t;if(o===null||o.endsWith("_REF")||r!=="date"&&r!=="time"||!i&&a.length===0)return null;let l=s.text.slice(t.start,t.end),c=B(t,e,n);if(l.toLowerCase()===c.toLowerCase())return null;let d=$e(f("span",{class:"day"},l),` = ${c}`);return{key:`d${l}${o}`,node:d}}var $e=(...s)=>f("div",{class:"gloss",part:"gloss",role:"note"},...s),Sn=(s,t)=>{let[e,n]=[s.toLowerCase(),t.toLowerCase()];return e.includes(n)||n.includes(e)};function Ot({text:s,blocks:t}){let e=[],n=Me(0);for(let o of t)for(let r of Tn(s,o))n.pieces.length&&r.end-n.start>3600&&(e.push(n),n=Me(r.start)),n.pieces.push(r),n.end=r.end;return e.push(n),e}var Me=s=>({start:s,end:s,pieces:[],folds:new Map,marks:[]});function*Tn(s,{start:t,end:e,kind:n}){for(let o=t;o<e;){let r=Math.min(o+12e3,e);if(r<e){let i=s.lastIndexOf(" ",r);i>o+12e3/2?r=i+1:/[\udc00-\udfff]/.test(s.charAt(r))&&r--}yield{start:o,end:r,kind:n,continues:o>t},o=r}}function M(s,t){let[e,n]=[0,s.length];for(;e+1<n;){let o=e+n>>1;(s[o]?.start??0)<=t?e=o:n=o}return e}function Ie(s,t){for(let e=M(s,t.start);e<s.length;e++){let n=s[e];if(!n||n.start>=t.end)return;n.end>t.start&&n.marks.push(t)}}function At({removed:s,sourceMap:t},e){let n=0;for(let[o,{source:r}]of s.entries()){for(;n<t.length&&(t[n]?.source.start??0)<r.end;)n++;let i=t[n]?.text.start??1/0,a=M(e,i),l=e[a];if(!l)return;let c=l.pieces.findIndex(({start:d})=>d>=i);c<0&&(c=l.pieces.length),l.folds.set(c,[...l.folds.get(c)??[],o])}}var Cn=()=>{let{scheduler:s}=globalThis;return s?.yield?s.yield():new Promise(t=>setTimeout(t))};async function Lt(s,t){for(;;){let e=performance.now()+5;do{if(t.aborted)return!1;if(s.next().done)return!0}while(performance.now()<e);await Cn()}}var qn=4e4,at=class{node=f("div",{class:"text"});#e;#s=null;#t=[];#r=[];#h=new WeakMap;#d=new WeakMap;#o=new Set;#n=new Map;#l=new AbortController;#p=new Set;#a=null;constructor(t){this.#e=t}get article(){return this.#s}show(t){this.clear();let{signal:e}=this.#l;if(this.#s=t,this.node.lang=t.metadata.language??"",t.text.length+t.removed.length*20<=qn){this.#t=Ot(t),At(t,this.#t);for(let n of K(t))this.#i(n);for(let n of this.#t)this.#m(n);for(let n of this.#t)this.#f(n);return null}return Lt(this.#c(t),e).then(n=>{n&&this.#u()})}*#c(t){this.#t=Ot(t),yield;for(let e of this.#t)yield this.#m(e);At(t,this.#t);for(let e of K(t))yield this.#i(e)}#i(t){if(Ie(this.#t,t),t.target.kind!=="entity")return;let{index:e}=t.target,n=this.#n.get(e);n?n.push(t):this.#n.set(e,[t])}#u(){this.#a=new IntersectionObserver(t=>{for(let{isIntersecting:e,target:n}of t)e?this.#p.add(n):this.#p.delete(n);Lt(this.#g(),this.#l.signal)},{rootMargin:"800px 0px"});for(let t of this.#r)this.#a.observe(t);for(let t of this.#t.slice(0,1))this.#f(t)}*#g(){for(let t of this.#p){this.#p.delete(t);let e=this.#t[this.#r.indexOf(t)];e&&(yield this.#f(e))}}clear(){this.#p.clear(),this.#l.abort(),this.#l=new AbortController,this.#a?.disconnect(),this.#a=null,this.#s=null,this.#t=[],this.#r=[],this.#o.clear(),this.#n.clear(),this.node.replaceChildren()}drawAll(){for(let t of this.#t)this.#f(t)}#m(t){let{text:e}=this.#s,n=f("div",{class:"chunk"});for(let o of t.pieces){let r=qt(o);r.textContent=e.slice(o.start,o.end),n.append(ze(r,n.lastElementChild))}this.#r.push(n),this.node.append(n)}#f(t){let e=this.#s,n=this.#r[this.#t.indexOf(t)];if(!e||!n||this.#o.has(t))return;this.#o.add(t),this.#a?.unobserve(n);let{words:o,glosses:r}=this.#e,i=it(t),a=document.createDocumentFragment(),l=[],c=()=>{a.append(...l),l=[]},d=0;for(let[h,p]of t.pieces.entries()){let g=qt(p);this.#d.set(g,p);let m=new Set,w=[];for(;d<i.length&&(i[d]?.end??0)<=p.start;)d++;let ht=On(i,d,p);Re(g,e,p,ht,(Nt,$t,Mt)=>{this.#w(Nt,$t,Mt);let D=r&&Mt?Ne(e,Nt,o):null;!D||m.has(D.key)||(m.add(D.key),w.push(D.node),ue(D.node,$t))});let I=t.folds.get(h);(I||p.kind!=="list-item")&&c(),I&&a.append(this.#b(I)),a.append(ze(g,a.lastElementChild)),l.push(...w)}c();let u=t.folds.get(t.pieces.length);u&&a.append(this.#b(u)),n.replaceChildren(a),this.#e.drawn(n)}#b(t){let{words:e,restore:n}=this.#e;return Ce(this.#s,t,e,n)}#w(t,e,n){this.#h.set(e,t),t.nodes.push(e),!(!n||t.quiet)&&this.#e.labels&&(e.dataset.label=`${this.#e.words.say(`kind.${t.kind}`)}: `)}markOf(t){for(let e=t instanceof Element?t:null;e;e=e.parentElement){let n=this.#h.get(e);if(n)return n}return null}find(t){let{kind:e,index:n,mention:o=0}=t,r=this.#s,i=e==="entity"?r?.entities[n]?.mentions[o]:e==="quote"?r?.quotes[n]:e==="date"?r?.dates[n]:void 0;if(!i)return null;let a=this.#t[M(this.#t,i.start)];if(!a)return null;this.#f(a);let l=e==="entity"?{kind:e,index:n,mention:o}:{kind:e,index:n};return a.marks.find(c=>N(c.target,l))??null}spanOf({startContainer:t,startOffset:e,endContainer:n,endOffset:o}){let r=De(t),i=r&&this.#d.get(r);if(!this.#s||!i||De(n)!==r)return null;let a=i.start+St(r,t,e),l=i.start+St(r,n,o);return Oe(this.#s.text,{start:a,end:l})}at(t,{start:e,end:n}){let o=this.#t[M(this.#t,e)],r=o?it(o):[],i=r.find(c=>c.target.kind===t&&c.start===e&&c.end>=n),a=r.find(c=>!c.quiet&&c.start>=e)??null,l=r.find(c=>c.target.kind===t&&c.start===e&&c.end<=n);return{here:i??l??null,after:a}}findRemoved(t){for(let e of this.#t)for(let n of e.folds.values())if(n.includes(t))return this.#f(e),this.node.querySelector(`[data-removed~="${t}"]`);return null}kin({kind:t,index:e}){return(t==="entity"?this.#n.get(e):void 0)??[]}step(t,e,n){let o=t?M(this.#t,t.start):e>0?0:this.#t.length-1;for(let r=t;this.#t[o];o+=e,r=null){let i=this.#t[o],a=it(i).filter(c=>!c.quiet&&n.has(c.kind)&&c.start>=i.start),l=r?a[a.indexOf(r)+e]:e>0?a[0]:a.at(-1);if(l)return this.#f(i),l}return null}filter(t){for(let e of y)this.node.classList.toggle(`no-${e}`,!t.has(e))}get drawnShells(){return this.#r.filter((t,e)=>this.#o.has(this.#t[e]))}},De=s=>(s instanceof Element?s:s.parentElement)?.closest("p, li, h1, h2, figcaption")??null;function ze(s,t){return s.localName==="figcaption"?f("figure",null,s):s.localName!=="li"?s:t?.localName!=="ul"?f("ul",null,s):(t.append(s),t)}function On(s,t,{start:e,end:n}){let o=[];for(let r=t;r<s.length;r++){let i=s[r];if(i.start>=n)break;i.end>e&&o.push(i)}return o}var Pe=`/* The element's own look. What a site may want to change is a custom property or a part. */

:host {
  --paper: var(--annotator-paper, #fbfaf6);
  --ink: var(--annotator-ink, #1d1b18);
  --faint: var(--annotator-quiet, #5f5a52);
  --line: var(--annotator-line, #e3ded3);
  --edge: var(--annotator-edge, #8a8478);
  --panel: var(--annotator-panel, #f3f0e8);
  --person: var(--annotator-person, #9a3412);
  --organization: var(--annotator-organization, #1e4e8c);
  --place: var(--annotator-place, #17643a);
  --group: var(--annotator-group, #6b3fa0);
  --other: var(--annotator-other, #7a5b00);
  --date: var(--annotator-date, #0b6470);
  --quote: var(--annotator-quote, #f3e9cf);
  --quote-ink: var(--annotator-quote-ink, #6b4f00);
  --accent: var(--annotator-accent, #1e4e8c);
  --serif: var(
    --annotator-serif,
    ui-serif,
    "Iowan Old Style",
    "Palatino Linotype",
    Palatino,
    Georgia,
    "Liberation Serif",
    serif
  );
  --sans: var(
    --annotator-sans,
    ui-sans-serif,
    system-ui,
    "Segoe UI",
    "Liberation Sans",
    sans-serif
  );
  color-scheme: light;
  container: annotator / inline-size;
  display: block;
  position: relative;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 var(--sans);
}
@media (prefers-color-scheme: dark) {
  :host(:not([theme="light"])) {
    --paper: var(--annotator-paper, #15161a);
    --ink: var(--annotator-ink, #e9e6df);
    --faint: var(--annotator-quiet, #a8a297);
    --line: var(--annotator-line, #2d2f36);
    --edge: var(--annotator-edge, #7d7f88);
    --panel: var(--annotator-panel, #1c1e24);
    --person: var(--annotator-person, #f0a37e);
    --organization: var(--annotator-organization, #8fb8f0);
    --place: var(--annotator-place, #86cfa0);
    --group: var(--annotator-group, #c6a6ee);
    --other: var(--annotator-other, #e2c265);
    --date: var(--annotator-date, #76cfda);
    --quote: var(--annotator-quote, #2f2917);
    --quote-ink: var(--annotator-quote-ink, #e6d19a);
    --accent: var(--annotator-accent, #8fb8f0);
    color-scheme: dark;
  }
}
:host([theme="dark"]) {
  --paper: var(--annotator-paper, #15161a);
  --ink: var(--annotator-ink, #e9e6df);
  --faint: var(--annotator-quiet, #a8a297);
  --line: var(--annotator-line, #2d2f36);
  --edge: var(--annotator-edge, #7d7f88);
  --panel: var(--annotator-panel, #1c1e24);
  --person: var(--annotator-person, #f0a37e);
  --organization: var(--annotator-organization, #8fb8f0);
  --place: var(--annotator-place, #86cfa0);
  --group: var(--annotator-group, #c6a6ee);
  --other: var(--annotator-other, #e2c265);
  --date: var(--annotator-date, #76cfda);
  --quote: var(--annotator-quote, #2f2917);
  --quote-ink: var(--annotator-quote-ink, #e6d19a);
  --accent: var(--annotator-accent, #8fb8f0);
  color-scheme: dark;
}
:host([for]) {
  background: none;
}
:host([hidden]) {
  display: none;
}
* {
  box-sizing: border-box;
}
[hidden] {
  display: none !important;
}

/* The sheet: the text, and a margin where there is room for one. */
.sheet {
  position: relative;
  white-space: normal;
  max-width: 38rem;
  margin-inline: auto;
  padding: 1.2rem 1.1rem 2.5rem;
}
@container annotator (min-width: 54rem) {
  .sheet {
    max-width: 50.5rem;
    padding-block: 2.2rem 4rem;
    padding-inline: 0 12.5rem;
  }
}
.sheet.outside {
  max-width: none;
  padding: 0;
}
.outside .legend {
  margin: 0;
}
.outside .card {
  inset-inline: auto;
  width: min(26rem, 100vw - 1rem);
}
.plain {
  white-space: pre-line;
}
.text {
  overflow-wrap: break-word;
}
.chunk {
  position: relative;
}
.long .chunk {
  content-visibility: auto;
  contain-intrinsic-size: auto 60rem;
}
/* What is out of view is not painted beyond its box: room for the margin inside it. */
@container annotator (min-width: 54rem) {
  .long .chunk {
    margin-inline-end: -12.5rem;
    padding-inline-end: 12.5rem;
  }
}

/* The article. */
.text p,
.text ul,
.text figcaption,
.plain {
  font: 1.12rem/1.68 var(--serif);
  margin: 0 0 1rem;
}
/* Each block runs the way its own words do. */
.text :is(p, li, h1, h2, figcaption) {
  unicode-bidi: plaintext;
  text-align: start;
}
.text ul {
  padding-inline-start: 1.4rem;
}
.text h1 {
  font: 600 1.6rem/1.2 var(--serif);
  margin: 0.2rem 0 0.5rem;
  text-wrap: balance;
}
@container annotator (min-width: 40rem) {
  .text h1 {
    font-size: 2.05rem;
    line-height: 1.18;
  }
}
.text h1 mark {
  text-decoration-thickness: 0.06em;
}
.text h1 mark.place {
  text-decoration-thickness: 0.09em;
}
.text h2 {
  font: 600 1.22rem/1.35 var(--serif);
  margin: 1.6rem 0 0.5rem;
  text-wrap: balance;
}
.text figure {
  margin: 0 0 1rem;
}
.text .section {
  font: 0.8rem/1.5 var(--sans);
  letter-spacing: 0.08em;
  text-transform: uppercase;
  color: var(--faint);
  margin: 0;
}
.text .standfirst {
  font-size: 1.22rem;
  line-height: 1.5;
  color: var(--faint);
}
.text :is(.byline, .dateline, .timestamp, .credit, .editorial-note, figcaption) {
  font: 0.88rem/1.5 var(--sans);
  color: var(--faint);
  margin: 0 0 0.5rem;
}
.text figcaption {
  border-inline-start: 2px solid var(--line);
  padding-inline-start: 0.7rem;
}
.text .continues {
  margin-top: -1rem;
}

/* Marks: each kind has its own line as well as its own colour. */
mark {
  background: none;
  color: inherit;
  text-decoration: underline;
  text-decoration-thickness: 0.11em;
  text-underline-offset: 0.2em;
  border-radius: 0.15em;
}
.person {
  --kind: var(--person);
  text-decoration-color: var(--kind);
}
.organization {
  --kind: var(--organization);
  text-decoration-style: double;
  text-decoration-color: var(--kind);
  text-decoration-thickness: 0.07em;
}
.place {
  --kind: var(--place);
  text-decoration-style: dotted;
  text-decoration-color: var(--kind);
  text-decoration-thickness: 0.14em;
}
.group {
  --kind: var(--group);
  text-decoration-style: dashed;
  text-decoration-color: var(--kind);
}
.other {
  --kind: var(--other);
  text-decoration-style: wavy;
  text-decoration-color: var(--kind);
  text-decoration-thickness: 0.07em;
}
mark.quiet {
  text-decoration: none;
}
time,
.swatch.date {
  --kind: var(--date);
  color: var(--date);
  border-bottom: 1px solid color-mix(in srgb, var(--date) 55%, transparent);
}
q,
.swatch.quote {
  --kind: var(--quote-ink);
  quotes: none;
  background: var(--quote);
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
  border-radius: 0.2em;
}
q {
  padding: 0.08em 0;
}
q::before,
q::after {
  content: none;
}
.indirect {
  --kind: var(--quote-ink);
  text-decoration: underline 0.06em color-mix(in srgb, var(--quote-ink) 60%, transparent);
  text-underline-offset: 0.32em;
}
.scare {
  --kind: var(--quote-ink);
}
span.scare {
  border-bottom: 1px dotted color-mix(in srgb, var(--quote-ink) 70%, transparent);
}

/* What a screen reader says of a mark; never selected, never copied. */
[data-label]::before {
  content: "" / attr(data-label);
}

.text [tabindex] {
  cursor: pointer;
  scroll-margin-block: 6rem 12rem;
}
.text .kin {
  background: color-mix(in srgb, var(--kind) 12%, transparent);
}
.text .on {
  background: color-mix(in srgb, var(--kind) 16%, transparent);
  outline: 2px solid var(--kind);
  outline-offset: 0.08em;
}
.text q.on {
  background: var(--quote);
}
.text [tabindex]:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 0.12em;
}

/* Kinds that are not wanted read as plain text. */
.no-person [data-kind="person"],
.no-organization [data-kind="organization"],
.no-place [data-kind="place"],
.no-group [data-kind="group"],
.no-event [data-kind="event"],
.no-law [data-kind="law"],
.no-work [data-kind="work"],
.no-product [data-kind="product"],
.no-language [data-kind="language"],
.no-money [data-kind="money"],
.no-percent [data-kind="percent"],
.no-quote [data-kind="quote"],
.no-indirect [data-kind="indirect"],
.no-scare [data-kind="scare"],
.no-date [data-kind="date"] {
  text-decoration: none;
  background: none;
  border: 0;
  color: inherit;
  cursor: auto;
}

/* Glosses: in the margin beside their line, or below the paragraph. */
.gloss {
  font: 0.8rem/1.35 var(--sans);
  color: var(--faint);
  border-inline-start: 3px solid var(--line);
  padding-inline-start: 0.6rem;
  margin: -0.6rem 0 1rem;
  user-select: none;
  -webkit-user-select: none;
}
.gloss + .gloss {
  margin-top: -0.7rem;
}
.gloss b {
  color: var(--ink);
  font-weight: 600;
}
.gloss .day {
  color: var(--date);
}
.gloss .through {
  display: block;
}
@container annotator (min-width: 54rem) {
  .gloss,
  .gloss + .gloss {
    position: absolute;
    inset-inline-start: calc(100% + 1.4rem);
    width: 11rem;
    margin: 0.4rem 0 0;
    border-inline-start-width: 2px;
  }
  .long .gloss {
    inset-inline-start: calc(100% - 11.1rem);
  }
}

button,
select,
input {
  font: inherit;
  font-size: 0.82rem;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--edge);
  border-radius: 0.45rem;
  padding: 0.15rem 0.6rem;
  min-height: 1.75rem;
}
button {
  cursor: pointer;
  background: none;
}
button:hover {
  background: color-mix(in srgb, var(--ink) 7%, transparent);
}
:is(button, select, input):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

/* What was removed, where it stood. */
.removed {
  font-size: 0.84rem;
  color: var(--faint);
  border: 1px dashed var(--edge);
  border-radius: 0.5rem;
  padding: 0.35rem 0.7rem;
  margin: 0 0 1rem;
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem 0.6rem;
  align-items: center;
  user-select: none;
  -webkit-user-select: none;
}
.removed .what {
  flex: 1 1 12rem;
}
.removed .acts {
  display: flex;
  gap: 0.4rem;
}
.removed ul {
  font: inherit;
  list-style: none;
  margin: 0.2rem 0;
  padding: 0;
  width: 100%;
}
.removed li {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 0.6rem;
  align-items: center;
  border-top: 1px solid var(--line);
  padding: 0.4rem 0;
}
.removed .was {
  flex: 1 1 100%;
  font-family: var(--serif);
  white-space: pre-line;
  user-select: text;
  -webkit-user-select: text;
}
.removed .why {
  flex: 1 1 10rem;
}
.removed .on {
  outline: none;
}

/* The legend, which is the filter too. */
.legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0.35rem 0.5rem;
  margin: 0 0 1.2rem;
  user-select: none;
  -webkit-user-select: none;
}
.legend button {
  font-size: 0.84rem;
  padding: 0.18rem 0.6rem;
}
.legend button[aria-pressed="true"] {
  background: var(--panel);
}
.legend button[aria-pressed="false"] {
  border-style: dashed;
}
.legend .edits {
  display: flex;
  gap: 0.4rem;
  align-items: center;
  margin-inline-start: auto;
  font-size: 0.84rem;
  color: var(--faint);
}
.swatch {
  text-decoration-line: underline;
  text-underline-offset: 0.2em;
}
.swatch:is(.person, .group) {
  text-decoration-thickness: 0.11em;
}
.swatch:is(.quote, .date, .scare) {
  text-decoration-line: none;
}
.legend button[aria-pressed="false"] .swatch {
  all: unset;
  color: var(--faint);
  text-decoration: line-through;
}

/* The card. */
.card {
  position: absolute;
  z-index: 3;
  inset-inline: 1.1rem;
  max-width: 36rem;
  background: var(--panel);
  color: var(--ink);
  border: 1px solid var(--edge);
  border-radius: 0.6rem;
  padding: 0.7rem 0.9rem;
  font-size: 0.9rem;
  box-shadow: 0 6px 22px rgb(0 0 0 / 0.14);
  overflow-wrap: break-word;
  user-select: none;
  -webkit-user-select: none;
}
@container annotator (min-width: 54rem) {
  .card {
    inset-inline: 0 auto;
    width: 36rem;
  }
}
.card h3 {
  margin: 0 2rem 0.2rem 0;
  font-size: 1rem;
}
.card p {
  margin: 0 0 0.2rem;
}
.card .why {
  color: var(--faint);
  font-size: 0.85rem;
}
.card .acts {
  display: flex;
  gap: 0.4rem;
  margin-top: 0.5rem;
  flex-wrap: wrap;
  align-items: center;
}
.card .close {
  position: absolute;
  inset-block-start: 0.45rem;
  inset-inline-end: 0.5rem;
  border-color: transparent;
  min-width: 1.75rem;
  padding: 0;
  font-size: 1.1rem;
  line-height: 1;
}
.card .span {
  display: inline-flex;
}
.card .span button {
  border-radius: 0;
  margin-inline-start: -1px;
  padding-inline: 0.45rem;
}
.card .span button:first-child {
  border-start-start-radius: 0.45rem;
  border-end-start-radius: 0.45rem;
}
.card .span button:last-child {
  border-start-end-radius: 0.45rem;
  border-end-end-radius: 0.45rem;
}
button:disabled {
  color: var(--faint);
  opacity: 0.6;
  cursor: default;
}
.card label {
  display: inline-flex;
  gap: 0.4rem;
  align-items: center;
  flex-wrap: wrap;
  font-size: 0.82rem;
}
.card select {
  max-width: 14rem;
}

/* Messages, progress. */
.status {
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem;
  align-items: center;
  font-size: 0.88rem;
  color: var(--faint);
  margin: 0 0 1rem;
}
.status progress {
  flex: 1 1 8rem;
  accent-color: var(--accent);
}
.status.error {
  color: var(--ink);
  border-inline-start: 4px solid var(--person);
  padding: 0.4rem 0.8rem;
  background: var(--panel);
}
.live {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

@media (prefers-reduced-motion: no-preference) {
  .text :is(mark, q, time, span) {
    transition: background-color 0.12s;
  }
}
@media (forced-colors: active) {
  mark,
  q {
    color: CanvasText;
  }
  q {
    background: none;
    border-inline: 1px solid CanvasText;
  }
  time {
    color: CanvasText;
    border-bottom: 3px double CanvasText;
  }
  .text .on,
  .text [tabindex]:focus-visible {
    outline: 2px solid Highlight;
  }
  .legend button[aria-pressed="true"] {
    outline: 1px solid ButtonText;
  }
}
@media print {
  :host {
    --paper: #fff;
    --ink: #000;
    --faint: #333;
    --person: #000;
    --organization: #000;
    --place: #000;
    --group: #000;
    --other: #000;
    --date: #000;
    --quote-ink: #000;
    --quote: #eee;
    color-scheme: light;
  }
  .card,
  .status,
  .live,
  .removed,
  .legend button[aria-pressed="false"] {
    display: none;
  }
  .long .chunk {
    content-visibility: visible;
  }
  q {
    border-inline: 0.5pt solid #000;
  }
  time {
    border-bottom: 1pt dashed #000;
  }
  .text .on {
    outline: none;
    background: none;
  }
  .text :is(h1, h2) {
    break-after: avoid;
  }
}
`;var Ln=400,Rn=4e4,Nn=":is(.section, h1, .standfirst, .byline, .dateline, .timestamp, .credit, .gloss)",lt,ct=class{#e;#s;#t;#r;#h=new CSSStyleSheet;#d=f("div",{class:"sheet"});#o=f("div",{class:"status",hidden:!0});#n=f("div",{hidden:!0});#l=f("div",{class:"frame",part:"article"});#p=f("div",{class:"plain"},f("slot",null));#a=f("div",{class:"live",role:"status"});#c;#i=null;#u;#g;#m=new et;#f=[];#b=0;#w=0;#x=new ResizeObserver(t=>this.#R(t));#y=()=>this.#c.drawAll();constructor(t,e,n){this.#e=t,this.#t=e,this.#s=n,this.#c=this.#k(),lt||(lt=new CSSStyleSheet,lt.replaceSync(Pe)),this.#h.replaceSync(".card {}");let o=this.#h.cssRules[0],r=new tt(o.style);this.#r=t.shadowRoot??t.attachShadow({mode:"open"}),this.#r.adoptedStyleSheets=[lt,this.#h,this.#m.sheet],this.#l.append(this.#p),this.#d.append(this.#o,this.#l,r.node,this.#a),this.#r.replaceChildren(this.#d),this.#u=new rt({root:this.#r,sheet:this.#d,frame:this.#l,card:r,deeds:n,pane:()=>this.#c,hostText:()=>this.#i,look:()=>this.#t})}connect(){this.#x.observe(this.#d),globalThis.addEventListener("beforeprint",this.#y)}disconnect(){this.#x.disconnect(),globalThis.removeEventListener("beforeprint",this.#y),clearTimeout(this.#g),cancelAnimationFrame(this.#b),this.#u.disconnect()}get selected(){return this.#u.selected}select(t){this.#u.select(t)}step(t){return this.#u.step(t)}look(t){let e=this.#t;this.#t=t;let{words:n,glosses:o,labels:r}=t;if(e.words!==n||e.glosses!==o||e.labels!==r){let i=this.#c;this.#c=this.#k(),i.node.replaceWith(this.#c.node)}this.#L()}#k(){let{words:t,glosses:e,labels:n}=this.#t,o=new at({words:t,glosses:e,labels:n,restore:this.#s.restore,drawn:r=>this.#T(r)});return o.filter(this.#t.kinds),o}attach(t){this.#i=t,this.#d.classList.toggle("outside",t!==null),this.#u.attach(t)}show(t,e){let n=this.#u.leave();if(this.#o.hidden=!0,!t)return this.#c.clear(),this.#n.hidden=!0,this.#l.replaceChildren(this.#p),null;if(this.#q(t,e),this.#i)return this.#l.replaceChildren(this.#n),this.#i.show(t,this.#t.kinds),$()||this.#S(this.#t.words.say("error.highlights")),this.#O(t),null;this.#d.classList.toggle("long",t.text.length>Rn),this.#c.node.isConnected||this.#l.replaceChildren(this.#c.node);let o=()=>{this.#O(t),n()};this.#f=[],this.#m.clear();let r=this.#c.show(t);return this.#C(),r?r.then(o):(o(),null)}#C(){let t=this.#c.node.firstElementChild,e=t?.firstElementChild;for(;e&&(e===this.#n||e.matches(Nn));)e=e.nextElementSibling;t?.insertBefore(this.#n,e??null)}#q(t,e){let{kinds:n,words:o,legend:r}=this.#t,{say:i}=o,a=this.#n.contains(this.#r.activeElement)?this.#r.activeElement?.getAttribute("data-key"):null,l=fe(t),c=pe(l,n,o,this.#s.toggle);if(this.#i){let d=u=>({"aria-label":i(u),"data-key":u});c.append(b("‹",()=>this.step(-1),d("mark.previous")),b("›",()=>this.step(1),d("mark.next")))}if(e.undo||e.redo){let d=b(i("edit.undo"),this.#s.undo,{"data-key":"undo"}),u=b(i("edit.redo"),this.#s.redo,{"data-key":"redo"});d.disabled=!e.undo,u.disabled=!e.redo;let h=f("span",null,i("edit.count",{n:e.count}));c.append(f("span",{class:"edits"},h,d,u))}c.hidden=(!r||l.size===0)&&!e.undo&&!e.redo,this.#n.replaceWith(c),this.#n=c,(a?c.querySelector(`[data-key="${a}"]`):null)?.focus()}#O({entities:t,quotes:e,dates:n,removed:o}){let{say:r}=this.#t.words,i=[r("count.names",{n:t.length}),r("count.quotes",{n:e.length}),r("count.dates",{n:n.length})];o.length&&i.push(r("count.removed",{n:o.length})),this.#a.textContent=i.join(", ")}busy(t){if(clearTimeout(this.#g),t===null){this.#o.classList.contains("error")||(this.#o.hidden=!0);return}let e=this.#o.querySelector("progress");if(e&&!this.#o.hidden){e.value=t;return}this.#g=setTimeout(()=>{let n=this.#t.words.say("busy.label"),o=f("progress",{max:"1","aria-label":n});o.value=t;let r=b(this.#t.words.say("busy.cancel"),this.#s.cancel);this.#S(n,o,r),this.#a.textContent=n},Ln)}fail(t,e,n){let o=this.#t.words.say(`error.${t}`);this.#S(o,f("small",null,e)),this.#o.classList.add("error"),this.#a.textContent=o,n!==null&&this.#e.textContent?.trim()===""&&(this.#c.clear(),this.#l.replaceChildren(f("div",{class:"plain"},n)))}#S(t,...e){this.#o.className="status",this.#o.replaceChildren(f("span",null,t),...e),this.#o.hidden=!1}#T(t){this.#u.drawn(),this.#n.isConnected||this.#C(),this.#f.push(t),cancelAnimationFrame(this.#b),this.#b=requestAnimationFrame(()=>this.#A())}#A(){let t=this.#d.classList.contains("long");this.#m.lay(this.#f.splice(0,t?1:1/0)),this.#f.length&&(this.#b=requestAnimationFrame(()=>this.#A()))}#R(t){let e=t.at(-1)?.contentRect.width??0;e!==this.#w&&(this.#w=e,this.#f=[],this.#m.clear(),this.#m.lay(this.#c.drawnShells))}#L(){let{kinds:t}=this.#t;this.#c.filter(t),this.#i?.filter(t);for(let e of this.#n.querySelectorAll("[aria-pressed]")){let n=e.getAttribute("data-kind");e.setAttribute("aria-pressed",String(t.has(n)))}this.#u.filtered()}};var $n=globalThis.HTMLElement??class{},Mn=["for","format","clean","reference-date","wasm-url","worker-url","loading"],Fe=["kinds","glosses","mark-labels","legend","lang"],Rt="message-origins",dt=class extends $n{static observedAttributes=[...Mn,...Fe,Rt];#e=null;#s=null;#t=null;#r=null;#h={};#d=null;#o=null;#n=H([]);#l=_;#p="en";#a=null;#c=null;#i=null;#u=!1;#g=!1;#m=()=>{};#f=!1;connectedCallback(){this.#e??=new ct(this,this.#$(),{restore:t=>this.#b(t),correct:t=>this.correct(t),cancel:()=>this.cancel(),selected:t=>this.#v("select",{target:t}),toggle:t=>this.#y(t),undo:()=>this.undo(),redo:()=>this.redo()}),this.#e.connect(),this.#N(),this.#c=new MutationObserver(()=>this.#k()),this.#c.observe(this,{childList:!0,characterData:!0,subtree:!0}),this.#L(),this.#o&&!this.hasAttribute("for")?this.#E():this.#k()}disconnectedCallback(){this.#m(),this.#c?.disconnect(),this.#i?.disconnect(),this.#i=null,this.cancel(),this.#s?.disconnect(),this.#s=null,this.#e?.disconnect(),this.#t?.dispose(),this.#t=null}attributeChangedCallback(t,e,n){if(!(e===n||!this.#e)){if(Fe.includes(t)){this.#N(),this.#o&&t!=="kinds"&&this.#E();return}if(t===Rt)return this.#L();t.endsWith("-url")&&(this.#t?.dispose(),this.#t=null),this.#k()}}get text(){return this.#r?.input??gt(this)}set text(t){this.#u=!0,this.#r={input:String(t),options:{}},this.#k()}get result(){return this.#o}set result(t){this.#u=!0,this.cancel(),this.#n=H([]),this.#r=t&&{input:t.sourceText,options:{}},this.#d=t,this.#o=t,this.#E()}get original(){return this.#d}get options(){return this.#h}set options(t){this.#h={...t},this.#r&&this.#k()}get kinds(){return bt(this.getAttribute("kinds"))}set kinds(t){this.setAttribute("kinds",[...bt(t)].join(" "))}get corrections(){return[...this.#n.now]}set corrections(t){this.#x(O(this.#n,[...t]))}get canUndo(){return this.#n.past.length>0}get canRedo(){return this.#n.future.length>0}get selected(){return this.#e?.selected??null}set selected(t){this.select(t)}annotate(t,{signal:e,...n}={}){return this.#u=!0,this.#g=!1,this.isConnected&&this.#q(),this.#r={input:String(t),options:n},this.#T(e)}cancel(){this.#a?.abort(ut("the annotation was cancelled"))}select(t){this.#e?.select(t)}next(){return this.#e?.step(1)??null}previous(){return this.#e?.step(-1)??null}correct(t){this.#x(O(this.#n,[...this.#n.now,t]))}undo(){this.#x(G(this.#n))}redo(){this.#x(j(this.#n))}restore(t){this.#b([t])}restoreAll(){this.#b(this.#o?.removed.map((t,e)=>e)??[])}drop(t){let e=this.#o&&se(this.#o,t);e&&this.#w("drop",[e])}removeBlock(t){let e=this.#o?.blocks[t];e&&this.drop(e)}#b(t){let e=this.#o?.removed;this.#w("keep",t.flatMap(n=>e?.[n]?.source??[]))}#w(t,e){let n=this.#o?.sourceText;n===void 0||e.length===0||this.#x(O(this.#n,ee(this.#n.now,t,e,n)))}#x(t){if(t===this.#n)return;let e=!te(this.#n.now,t.now);this.#n=t,e?this.#k():this.#d&&(this.#o=F(this.#d,t.now),this.#E()),this.#v("corrections",{corrections:this.corrections,lost:[]})}#y(t){let e=this.kinds;e.delete(t)||e.add(t),this.kinds=e}#k(){this.#g||!this.isConnected||(this.#g=!0,queueMicrotask(()=>{!this.#g||!this.isConnected||(this.#g=!1,this.#q(),(this.#s||!this.#u)&&(this.#r=this.#C()),this.#r&&(this.getAttribute("loading")==="lazy"&&!this.#o?this.#O():this.#T().catch(()=>{})))}))}#C(){if(this.#s){let n=this.#s.read();return n.trim()?{input:n,options:{clean:!1}}:null}let e=this.getAttribute("format")==="html"?this.innerHTML:gt(this);return e.trim()?{input:e,options:{}}:null}#q(){let t=this.getAttribute("for");this.#s?.id!==t&&(this.#s?.disconnect(),this.#s=t===null?null:new J(this,t,()=>this.#k()),this.#e?.attach(this.#s))}#O(){this.#i??=new IntersectionObserver(t=>{t.some(({isIntersecting:e})=>e)&&(this.#i?.disconnect(),this.#T().catch(()=>{}))},{rootMargin:"400px"}),this.#i.observe(this.#s?.node??this)}#S(){let{options:t={},input:e=""}=this.#r??{},n={...oe(this),...this.#h,...t},o=n.format==="html"?this.#d?.sourceText??"":e,{keep:r=[],drop:i=[]}=ne(this.#n.now,o);return r.length&&(n.keep=[...n.keep??[],...r]),i.length&&(n.drop=[...n.drop??[],...i]),n}async#T(t){this.#a?.abort(ut("a newer text took its place"));let e=new AbortController;this.#a=e;let{signal:n}=e,o=()=>e.abort(t?.reason);t?.aborted?o():t?.addEventListener("abort",o,{signal:n});let r=this.#r?.input??"";this.#e?.busy(0);try{this.#t??=new It(re(this));let{onProgress:i,...a}=this.#S(),l=await this.#t.annotate(r,{...a,signal:n,onProgress:c=>{this.#e?.busy(c),this.#v("progress",{done:c}),i?.(c)}});if(n.aborted)throw n.reason;return this.#f||this.#v("ready",{thread:this.#t?.thread}),this.#f=!0,await this.#A(l,n)}catch(i){throw n.aborted?n.reason:(this.#R(i,r),i)}finally{this.#a===e&&(this.#a=null,this.#e?.busy(null))}}async#A(t,e){let{kept:n,lost:o}=W(this.#n.now,t);o.length&&(this.#n=O(this.#n,n)),this.#d=t,this.#o=F(t,n);let r=this.#o;if(await this.#E(),e.aborted)throw e.reason;return this.#v("result",{result:r}),o.length&&this.#v("corrections",{corrections:this.corrections,lost:o}),r}#R(t,e){let n=t instanceof z?t.code:"trap";this.#e?.fail(n,P(t),this.#o||this.#s?null:e),this.#v("error",{code:n,message:P(t),error:t,text:e})}#L(){this.#m(),this.#m=de(this,ce(this.getAttribute(Rt)))}#N(){let t=this.closest("[lang]")?.getAttribute("lang")??"en";t!==this.#p&&(this.#p=t,Promise.resolve(le(t)).then(e=>{t!==this.#p||e===this.#l||(this.#l=e,this.#N(),this.#o&&this.#E())})),this.#e?.look(this.#$())}#$(){let t=e=>this.getAttribute(e)!=="off";return{words:this.#l,kinds:this.kinds,glosses:t("glosses"),labels:t("mark-labels"),legend:t("legend")}}#E(){let[t,e,n]=[this.canUndo,this.canRedo,this.#n.now.length];return this.#e?.show(this.#o,{undo:t,redo:e,count:n})}#v(t,e){let n=`annotator-${t}`;this.dispatchEvent(new CustomEvent(n,{detail:e,bubbles:!0,composed:!0}))}};function In(s="article-annotator"){globalThis.customElements&&!customElements.get(s)&&customElements.define(s,dt)}In();export{z as AnnotatorError,dt as ArticleAnnotator,Ze as addLanguage,Xt as corrections,In as define};
