-- Remembers that messages were handled, and that their conversations were therefore started.
-- Returns how many of them were known.
--
-- KEYS[1] what all keys begin with, see assign_mail.lua
-- ARGV[1...] hash of each message

local prefix = KEYS[1]
local call = redis.call

local known = 0
for i = 1, #ARGV do
    local message = prefix .. 'm:' .. ARGV[i]
    local seen = call('GET', message)
    if seen then
        local conversation, person = string.match(seen, '^(%S+) (%S+) %d$')
        known = known + 1
        call('SET', message, conversation .. ' ' .. person .. ' 1', 'KEEPTTL')
        call('HDEL', prefix .. 'p:' .. person, 'fresh:' .. conversation)
    end
end
return known
